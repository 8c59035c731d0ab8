import type { StaffFacts } from '#shared/domain/mail/facts.ts';
import { type ContextOf, exactStaffTimes, type MessageContext } from './context.ts';
import { aboutApplication, returnLink } from './draft-mails.ts';
import { button, facts, type Message, paragraph } from './message.tsx';
import { safeWords } from './others-words.ts';
import { pageUrl } from './page-url.ts';
import { stateText } from './staff/staff-notice.ts';

/** To an applicant whose check ended when the city had no place left. */
export const heldForCity = (context: ContextOf<'held-for-city'>): Message => {
  const { heldForCity: words, status } = context.text.journey;
  return aboutApplication(context, words, {
    rest: [paragraph(words.next), button(status, returnLink(context))],
  });
};

/** To an applicant who was held for the city: a place became free. */
export const promoted = (context: ContextOf<'promoted'>): Message => {
  const { promoted: words, status } = context.text.journey;
  return aboutApplication(context, words, {
    rest: [paragraph(words.next), button(status, returnLink(context))],
  });
};

/** To an applicant who has withdrawn. */
export const withdrawn = (context: ContextOf<'withdrawn'>): Message => {
  const { withdrawn: words } = context.text.journey;
  return aboutApplication(context, words, { rest: [paragraph(words.notYou)] });
};

/** To an applicant whose other application counts. It says which only where both have one address. */
export const duplicateConfirmed = (context: ContextOf<'duplicate-confirmed'>): Message => {
  const { duplicateConfirmed: words, status } = context.text.journey;
  const { counts } = context.facts;
  return aboutApplication(context, words, {
    more: counts === undefined ? [] : [[words.counts, counts]],
    rest: [
      ...(counts === undefined ? [paragraph(words.other)] : []),
      paragraph(words.next),
      button(status, returnLink(context)),
      paragraph(words.notYou),
    ],
  });
};

/** To the address that an application had before: whoever reads it may not be who changed it. */
export const addressChanged = (context: ContextOf<'address-changed'>): Message => {
  const { addressChanged: words } = context.text.journey;
  return aboutApplication(context, words, { rest: [paragraph(words.notYou)] });
};

const staffChange =
  (
    what:
      | 'staffAnswered'
      | 'staffCleared'
      | 'staffPromoted'
      | 'staffUnreachable'
      | 'staffWithdrawn',
  ) =>
  (context: MessageContext<StaffFacts>): Message => {
    const { edition, text, facts: given } = context;
    const words = text.journey[what];
    const { notice } = text;
    const { reference, state, at } = given;
    return {
      subject: words.subject(edition.id, reference),
      blocks: [
        paragraph(words.text),
        facts(
          [notice.reference, reference],
          [notice.city, safeWords(given.city)],
          [notice.position, safeWords(given.position)],
          [notice.received, exactStaffTimes(context, at)],
          [notice.state, stateText(notice.states, state)],
        ),
        button(notice.open, pageUrl(context, 'show-case', { reference })),
      ],
    };
  };

/** To a member of the staff: one that was held for a check has taken its turn. */
export const staffCleared = staffChange('staffCleared');
/** To a member of the staff: one that was held has moved up. */
export const staffPromoted = staffChange('staffPromoted');
/** To a member of the staff: a mail to the applicant of one that was sent came back. */
export const staffUnreachable = staffChange('staffUnreachable');
/** To a member of the staff: its applicant has answered what staff asked. */
export const staffAnswered = staffChange('staffAnswered');
/** To a member of the staff: one is withdrawn. */
export const staffWithdrawn = staffChange('staffWithdrawn');
