import { instantText } from '#shared/domain/call/instant-text.ts';
import type { QueueLength, Waiting } from '#shared/domain/records/mail-log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffMailWords } from '#shared/text/words.ts';
import type { MailLog } from './mail-log-props.ts';

type RowProps = Readonly<{ visit: StaffVisit; length: QueueLength }>;

const Row = ({ visit: { context, member }, length }: RowProps) => {
  const text = staffMailWords(context.language);
  const { queue, due, later, oldest } = length;
  const countText = ({ count, isCut }: Waiting) => (isCut ? text.orMore(count) : count);
  return (
    <tr>
      <th scope="row">{text.queues[queue]}</th>
      <td class="number" data-label={text.due}>
        {countText(due)}
      </td>
      <td class="number" data-label={text.later}>
        {countText(later)}
      </td>
      <td data-label={text.oldest} class={oldest === undefined ? 'empty' : undefined}>
        {oldest === undefined ? '' : instantText(oldest, member.zone, context.language)}
      </td>
    </tr>
  );
};

/** How many mails wait, by their kind. */
export const QueueTable = ({ visit, waiting }: Pick<MailLog, 'visit' | 'waiting'>) => {
  const text = staffMailWords(visit.context.language);
  return (
    <table class="cards" aria-labelledby="waiting">
      <thead>
        <tr>
          <th scope="col">{text.queue}</th>
          <th scope="col" class="number">
            {text.due}
          </th>
          <th scope="col" class="number">
            {text.later}
          </th>
          <th scope="col">{text.oldest}</th>
        </tr>
      </thead>
      <tbody>
        {waiting.queues.map((length) => (
          <Row visit={visit} length={length} />
        ))}
      </tbody>
    </table>
  );
};
