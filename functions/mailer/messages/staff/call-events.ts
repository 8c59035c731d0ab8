import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type ContextOf, exactStaffTimes, staffTimes, titleIn } from '../context.ts';
import { button, facts, type Message, paragraph } from '../message.tsx';
import { pageUrl } from '../page-url.ts';

/** To a member of the staff when the call has opened. */
export const callOpened = (context: ContextOf<'call-opened'>): Message => {
  const { edition, text, facts: given } = context;
  const words = text.opened;
  return {
    subject: words.subject(edition.id),
    blocks: [
      paragraph(words.text(titleIn(context))),
      facts(
        [words.opened, staffTimes(context, given.at)],
        [words.closes, staffTimes(context, lastMinute(given.closesAt))],
      ),
      button(words.open, pageUrl(context, 'show-call')),
    ],
  };
};

/** To a member of the staff when the call and its grace time are over: what came in. */
export const callClosed = (context: ContextOf<'call-closed'>): Message => {
  const { edition, text, facts: given } = context;
  const words = text.closed;
  return {
    subject: words.subject(edition.id),
    blocks: [
      paragraph(words.text(titleIn(context))),
      facts(
        [words.closed, staffTimes(context, lastMinute(given.closesAt))],
        [words.total, String(given.applications)],
        [words.unchecked, given.unchecked > 0 ? String(given.unchecked) : ''],
        [words.cities, String(given.cities)],
      ),
      button(words.open, pageUrl(context, 'show-call')),
    ],
  };
};

/** To a decider: the issuer knows somebody whom the list of people does not. It does not say whom. */
export const staffSignInRefused = (context: ContextOf<'staff-sign-in-refused'>): Message => {
  const { edition, text, facts: given } = context;
  const words = text.signInRefused;
  return {
    subject: words.subject(edition.id),
    blocks: [
      paragraph(words.text),
      facts([words.at, exactStaffTimes(context, given.at)]),
      paragraph(words.todo),
      paragraph(words.nothingKept),
      button(words.open, pageUrl(context, 'show-people')),
    ],
  };
};
