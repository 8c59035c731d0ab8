import { journeyWords, standardWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';

/**
 * Shown if the application of a posted form could not be read: it can be sent again. The page shows
 * what was typed, from its context.
 */
export const tryAgainPage = (context: PageContext): WebResponse => {
  const { title } = standardWords(context.language).broken;
  const { again } = journeyWords(context.language);
  return page(503, notePage(context, { title, paragraphs: [again] }));
};
