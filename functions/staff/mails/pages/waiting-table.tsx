import { instantText } from '#shared/domain/call/instant-text.ts';
import { recipientOf } from '#shared/domain/mail/recipient.ts';
import type { WaitingMail } from '#shared/domain/records/mail-log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords, staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
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

const Row = (row: RowProps) => {
  const { context, member } = row.visit;
  const text = staffMailWords(context.language);
  const words = staffCaseWords(context.language);
  const { kind, state, dueAt, tries } = row.mail;
  return (
    <tr>
      <th scope="row">{words.mailKinds[kind]}</th>
      <td data-label={text.to}>{text.recipients[recipientOf(kind)]}</td>
      <td data-label={text.about}>
        <About {...row} />
      </td>
      <td data-label={text.state}>{words.mailStates[state]}</td>
      <td data-label={text.dueAt}>{instantText(dueAt, member.zone, context.language)}</td>
      <td class="number" data-label={text.tries}>
        {tries}
      </td>
    </tr>
  );
};

/** The mails that go next. No address stands here. */
export const WaitingTable = ({ visit, waiting: { mails } }: Pick<MailLog, 'visit' | 'waiting'>) => {
  const text = staffMailWords(visit.context.language);
  if (mails.length === 0) return <p>{text.nothing}</p>;
  return (
    <table class="cards">
      <caption>{text.next(mails.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.mail}</th>
          <th scope="col">{text.to}</th>
          <th scope="col">{text.about}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.dueAt}</th>
          <th scope="col" class="number">
            {text.tries}
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <Row visit={visit} mail={mail} />
        ))}
      </tbody>
    </table>
  );
};
