import type { Frame } from '#shared/http/pages/layout.tsx';
import { notePage } from '#shared/http/pages/note-page.tsx';
import { statusWords } from '#shared/text/catalogue.ts';

/** Shown when a browser's access has ended: how one comes back. */
export const forgottenPage = (frame: Frame): string => {
  const { forgotten, return: back } = statusWords(frame.language);
  const link = { to: `/${frame.language}/return`, text: back.title };
  return notePage(frame, { title: forgotten.title, paragraphs: [forgotten.text], link });
};
