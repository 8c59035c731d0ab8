import { statusWords } from '#shared/text/catalogue.ts';
import type { Frame } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';

/** Shown when a browser's access has ended: how one comes back. */
export const forgottenPage = (frame: Frame): string => {
  const { forgotten, return: back } = statusWords(frame.language);
  const link = { to: `/${frame.language}/return`, text: back.title };
  return notePage(frame, { title: forgotten.title, paragraphs: [forgotten.text], link });
};
