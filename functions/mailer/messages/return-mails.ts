import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ReturnFacts } from '#shared/domain/mail/facts.ts';
import { bothTimes, type ContextOf, type MessageContext } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, list, type Message, paragraph } from './message.tsx';

/** The last minute for the answer on the clock of the applicant's city, in Seoul and in UTC. */
const answerByText = (context: MessageContext<ReturnFacts>): string => {
  const { city, cityZone, answerBy } = context.facts;
  const until = lastMinute(answerBy);
  const there = cityZone ? `${instantText(until, cityZone, context.language)} (${city})\n` : '';
  return `${there}${bothTimes(context, until)}`;
};

const asking =
  (what: 'returned' | 'returnReminder') =>
  (context: MessageContext<ReturnFacts>): Message => {
    const { journey } = context.text;
    const { answerBy, open, keeps } = journey.returned;
    const asked = aboutApplication(context, journey[what], {
      more: [[answerBy, answerByText(context)]],
      rest: [button(open, returnLink(context)), paragraph(keeps)],
    });
    const [greeting, lead, ...others] = asked.blocks;
    const items = list(context.facts.items);
    return {
      ...asked,
      blocks: [greeting, lead, items, ...others].filter((one) => one !== undefined),
    };
  };

/** To an applicant from whom staff need more. */
export const returned: (context: ContextOf<'returned'>) => Message = asking('returned');
/** To the same two days before the date, while there is no answer. */
export const returnReminder: (context: ContextOf<'return-reminder'>) => Message =
  asking('returnReminder');
