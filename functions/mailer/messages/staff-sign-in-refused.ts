import { type ContextOf, exactStaffTimes } from './context.ts';
import { facts, link, type Message, paragraph } from './message.tsx';
import { pageUrl } from './page-url.ts';

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
      link(words.open, pageUrl(context, 'show-people')),
    ],
  };
};
