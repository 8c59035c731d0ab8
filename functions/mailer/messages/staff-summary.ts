import { bothTimes, type ContextOf } from './context.ts';
import { facts, link, list, type Message, paragraph } from './message.tsx';
import { pageUrl } from './page-url.ts';

/** How many lines are listed; the others are counted. */
const mostListed = 100;

const isToldOf = <Kinds extends object>(kinds: Kinds, kind: string): kind is keyof Kinds & string =>
  Object.hasOwn(kinds, kind);

/** To a member of staff: an hour’s notices beyond those sent one by one. */
export const staffSummary = (context: ContextOf<'staff-summary'>): Message => {
  const { edition, text, facts: given, made } = context;
  const { summary: words } = text;
  const lines = (made.told ?? []).toSorted().map((line) => {
    const [kind = '', reference = ''] = line.split(' ');
    return isToldOf(words.kinds, kind) ? words.kinds[kind](reference) : reference;
  });
  const left = lines.length - mostListed;
  return {
    subject: words.subject(edition.id, lines.length),
    blocks: [
      paragraph(words.text),
      facts([words.from, bothTimes(context, given.from)], [words.to, bothTimes(context, given.to)]),
      list(lines.slice(0, mostListed)),
      ...(left > 0 ? [paragraph(words.more(left))] : []),
      link(text.closed.open, pageUrl(context, 'show-call')),
    ],
  };
};
