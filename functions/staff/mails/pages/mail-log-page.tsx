import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { wholeList } from '#shared/domain/selection/list-query.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import { staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { listPath } from '../../cases/list/list-address.ts';
import { type MailLog, shownMails } from './mail-log-props.ts';
import { QueueTable } from './queue-table.tsx';
import { WaitingTable } from './waiting-table.tsx';

const listOfStuck = { ...wholeList, filters: { need: 'stuck-mail' }, sort: 'oldest' } as const;

/** What is not on its way: each number is the length of the list that it leads to. */
const Failed = ({ visit: { context }, counts }: MailLog) => {
  const text = staffMailWords(context.language);
  const unreached = counts.get('need=unreached') ?? 0;
  const gaveUp = counts.get('need=stuck-mail') ?? 0;
  return (
    <>
      <section>
        <h2>{text.unreached}</h2>
        <p>
          <a href={pathTo('show-unreached', context)}>{text.unreachedCount(unreached)}</a>
        </p>
      </section>
      <section>
        <h2>{text.gaveUp}</h2>
        <p>
          <a href={listPath(context, listOfStuck)}>{text.gaveUpCount(gaveUp)}</a>
        </p>
      </section>
    </>
  );
};

const Filters = ({ visit: { context }, shown }: MailLog) => {
  const text = staffMailWords(context.language);
  const path = pathTo('show-mail-log', context);
  return (
    <nav class="act" aria-label={text.show}>
      <ul>
        {shownMails.map((one) => (
          <li>
            <a
              href={one === 'all' ? path : `${path}?state=${one}`}
              aria-current={one === shown ? 'true' : undefined}
            >
              {text.filters[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What waits, what was given up and what came back, over the whole call. */
export const mailLogPage = (log: MailLog): string => {
  const { visit } = log;
  const { context, member, request } = visit;
  const text = staffMailWords(context.language);
  return staffLayout({
    visit,
    title: text.title,
    children: (
      <>
        <p class="lead">{text.covers}</p>
        <p>{text.coversNot}</p>
        <Failed {...log} />
        <section>
          <h2 id="waiting">{text.waiting}</h2>
          <QueueTable {...log} />
          <Filters {...log} />
          <WaitingTable {...log} />
          <p class="note">
            {text.atMost}{' '}
            {text.asOf(exactInstantText(request.receivedAt, member.zone, context.language))}
          </p>
        </section>
      </>
    ),
  });
};
