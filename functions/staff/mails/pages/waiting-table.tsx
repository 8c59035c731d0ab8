import { instantText } from '#shared/domain/call/instant-text.ts';
import { recipientOf } from '#shared/domain/mail/recipient.ts';
import type { WaitingMail } from '#shared/domain/records/mail-log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords, staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { CardTable } from '../../parts/card-table.tsx';
import type { MailLog } from './mail-log-props.ts';

type RowProps = Readonly<{ visit: StaffVisit; mail: WaitingMail }>;

/** Whom it tells about; a draft that was not submitted has no page. */
const About = ({ visit: { context }, mail: { owner, hasPage } }: RowProps) => {
  const text = staffMailWords(context.language);
  if (owner.about !== 'application') return <>{text.noApplication}</>;
  const { reference } = owner;
  if (!hasPage) return <>{text.notSubmitted(reference)}</>;
  return (
    <a class="code" href={pathTo('show-case', { ...context, reference })}>
      {reference}
    </a>
  );
};

/** The mails that go next. No address stands here. */
export const WaitingTable = ({ visit, waiting: { mails } }: Pick<MailLog, 'visit' | 'waiting'>) => {
  const { context, member } = visit;
  const text = staffMailWords(context.language);
  const words = staffCaseWords(context.language);
  if (mails.length === 0) return <p>{text.nothing}</p>;
  return (
    <CardTable
      caption={text.next(mails.length)}
      rows={mails}
      columns={[
        { head: text.mail, cell: ({ kind }) => words.mailKinds[kind] },
        { head: text.to, cell: ({ kind }) => text.recipients[recipientOf(kind)] },
        { head: text.about, cell: (mail) => <About visit={visit} mail={mail} /> },
        { head: text.state, cell: ({ state }) => words.mailStates[state] },
        {
          head: text.dueAt,
          cell: ({ dueAt }) => instantText(dueAt, member.zone, context.language),
        },
        { head: text.tries, cell: ({ tries }) => tries, isNumber: true },
      ]}
    />
  );
};
