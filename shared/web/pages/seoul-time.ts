import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import { pageWords } from '#shared/text/words.ts';
import type { PageContext } from './layout.tsx';

const marked = (context: PageContext, text: string): string =>
  `${text} (${pageWords(context.language).seoul})`;

/** An instant on the call's clock, to the minute, with the word that says so. */
export const seoulTime = (context: PageContext, instant: number): string =>
  marked(context, instantText(instant, context.edition.zone, context.language));

/** The same to the second. */
export const exactSeoulTime = (context: PageContext, instant: number): string =>
  marked(context, exactInstantText(instant, context.edition.zone, context.language));
