import { nothingTold, type Told, totalTold } from '#shared/domain/mail/notice.ts';
import { type ContextOf, type MessageContext, staffTimes } from '../context.ts';
import { type Block, button, facts, link, type Message, paragraph } from '../message.tsx';
import { pageUrl } from '../page-url.ts';

const isToldOf = <Kinds extends object>(kinds: Kinds, kind: string): kind is keyof Kinds & string =>
  Object.hasOwn(kinds, kind);

/** How many of each kind there are, then the first ones with a link each, and how many more. */
const toldBlocks = (context: MessageContext<unknown>, told: Told): readonly Block[] => {
  const { kinds, counts, more, open } = context.text.summary;
  const left = totalTold(told) - told.first.length;
  const sums = [...told.counts].flatMap(([kind, count]): [string, string][] =>
    isToldOf(counts, kind) ? [[counts[kind], String(count)]] : [],
  );
  return [
    facts(...sums),
    ...told.first.map(({ kind, reference }) =>
      link(
        isToldOf(kinds, kind) ? kinds[kind](reference) : reference,
        pageUrl(context, 'show-case', { reference }),
      ),
    ),
    ...(left > 0 ? [paragraph(more(left))] : []),
    button(open, pageUrl(context, 'list-cases')),
  ];
};

type TellingContext = ContextOf<'staff-summary'> | ContextOf<'staff-digest'>;

/** What has happened in a span of time; where its beginning is not known, only until when. */
const toldSince = (
  context: TellingContext,
  words: MessageContext<unknown>['text']['summary' | 'digest'],
): Message => {
  const { edition, facts: given, made } = context;
  const told = made.told ?? nothingTold;
  return {
    subject: words.subject(edition.id, totalTold(told)),
    blocks: [
      paragraph(words.text),
      facts(
        [words.from, given.from > 0 ? staffTimes(context, given.from) : ''],
        [words.to, staffTimes(context, given.to)],
      ),
      ...toldBlocks(context, told),
    ],
  };
};

/** To a member of the staff: an hour’s notices beyond those sent one by one. */
export const staffSummary = (context: ContextOf<'staff-summary'>): Message =>
  toldSince(context, context.text.summary);

/** To a member of the staff, once a day: what has happened since the last one. */
export const staffDigest = (context: ContextOf<'staff-digest'>): Message =>
  toldSince(context, context.text.digest);
