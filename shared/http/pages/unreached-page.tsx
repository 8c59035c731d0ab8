import type { TypedForm } from '#shared/domain/form-fields.ts';
import { journeyWords, standardWords } from '#shared/text/catalogue.ts';
import { type Answer, page } from '../answer.ts';
import { Kept } from './kept.tsx';
import type { Frame } from './layout.tsx';
import { notePage } from './note-page.tsx';

/** The answer to a form whose application could not be read just now: it can be sent once more. */
export const unreachedPage = (frame: Frame, typed: TypedForm): Answer => {
  const { title } = standardWords(frame.language).broken;
  const { again } = journeyWords(frame.language);
  const kept = <Kept frame={frame} typed={typed} />;
  return page(503, notePage(frame, { title, paragraphs: [again], more: kept }));
};
