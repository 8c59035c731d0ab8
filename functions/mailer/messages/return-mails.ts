import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ReturnFacts } from '#shared/domain/mail/facts.ts';
import { applicantTimes, type ContextOf, type MessageContext } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, list, type Message, paragraph } from './message.tsx';

const asking =
  (what: 'returned' | 'returnReminder') =>
  (context: MessageContext<ReturnFacts>): Message => {
    const { journey } = context.text;
    const { answerBy, open, keeps } = journey.returned;
    const asked = aboutApplication(context, journey[what], {
      more: [[answerBy, applicantTimes(context, lastMinute(context.facts.answerBy))]],
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
