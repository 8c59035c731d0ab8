import type { TypedForm } from '#shared/domain/form-fields.ts';
import { journeyWords, standardWords } from '#shared/text/catalogue.ts';
import { type Answer, page } from '../answer.ts';
import { Kept } from './kept.tsx';
import type { Frame } from './layout.tsx';
import { notePage } from './note-page.tsx';

/** The answer to a form that could not be saved just now: it can be sent once more. */
export const unsavedPage = (frame: Frame, typed: TypedForm): Answer => {
  const { title } = standardWords(frame.language).broken;
  const paragraphs = [journeyWords(frame.language).unsaved];
  return page(
    503,
    notePage(frame, { title, paragraphs, more: <Kept frame={frame} typed={typed} /> }),
  );
};
