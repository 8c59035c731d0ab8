import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { spacedLateCode } from '#shared/domain/call/late-code.ts';
import { bothTimes, type ContextOf, titleIn } from './context.ts';
import { facts, link, list, type Message, paragraph } from './message.tsx';
import { pageUrl } from './page-url.ts';

/** To the address that may apply after the deadline. */
export const lateCode = (context: ContextOf<'late-code'>): Message => {
  const { edition, text } = context;
  const { code, until } = context.facts;
  const { lateCode: words, greeting, signature } = text.journey;
  return {
    subject: words.subject,
    blocks: [
      paragraph(greeting),
      paragraph(words.text(titleIn(context))),
      facts(
        [words.code, spacedLateCode(code)],
        [words.until, bothTimes(context, lastMinute(until))],
      ),
      link(words.open, pageUrl(context, 'show-late-code')),
      paragraph(words.once),
      paragraph(words.notYou),
      list(edition.contacts.map((contact) => `${contact.name}, ${contact.address}`)),
      paragraph(signature),
    ],
  };
};
