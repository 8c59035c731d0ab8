import { journeyWords, standardWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';

/**
 * The answer to a form whose application could not be read just now: it can be sent once more. The
 * page shows what was typed, which its context carries.
 */
export const tryAgainPage = (context: PageContext): WebResponse => {
  const { title } = standardWords(context.language).broken;
  const { again } = journeyWords(context.language);
  return page(503, notePage(context, { title, paragraphs: [again] }));
};
