import { instantText } from '#shared/domain/call/instant-text.ts';
import type { Waiting } from '#shared/domain/records/mail-log.ts';
import { staffMailWords } from '#shared/text/words.ts';
import { CardTable } from '../../parts/card-table.tsx';
import type { MailLog } from './mail-log-props.ts';

/** How many mails wait, by their kind. */
export const QueueTable = ({ visit, waiting }: Pick<MailLog, 'visit' | 'waiting'>) => {
  const { context, member } = visit;
  const text = staffMailWords(context.language);
  const countText = ({ count, isCut }: Waiting) => (isCut ? text.orMore(count) : count);
  return (
    <CardTable
      labelledBy="waiting"
      rows={waiting.queues}
      columns={[
        { head: text.queue, cell: ({ queue }) => text.queues[queue] },
        { head: text.due, cell: ({ due }) => countText(due), isNumber: true },
        { head: text.later, cell: ({ later }) => countText(later), isNumber: true },
        {
          head: text.oldest,
          cell: ({ oldest }) =>
            oldest === undefined ? '' : instantText(oldest, member.zone, context.language),
          isEmpty: ({ oldest }) => oldest === undefined,
        },
      ]}
    />
  );
};
