import { journeyWords, standardWords } from '#shared/text/catalogue.ts';
import type { Frame } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { type WebResponse, page } from '#shared/web/response.ts';

/**
 * The answer to a form whose application could not be read just now: it can be sent once more. The
 * frame carries what was typed.
 */
export const unreachedPage = (frame: Frame): WebResponse => {
  const { title } = standardWords(frame.language).broken;
  const { again } = journeyWords(frame.language);
  return page(503, notePage(frame, { title, paragraphs: [again] }));
};
