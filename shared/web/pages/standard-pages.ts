import { standardWords } from '#shared/text/catalogue.ts';
import { type WebResponse, page } from '../response.ts';
import type { Frame } from './layout.tsx';
import { notePage } from './note-page.tsx';

const home = (frame: Frame) => ({
  to: `/${frame.language}`,
  text: standardWords(frame.language).notFound.home,
});

export const notFoundPage = (frame: Frame, why?: string): WebResponse => {
  const { title, text } = standardWords(frame.language).notFound;
  return page(
    404,
    notePage(
      { ...frame, path: undefined },
      { title, paragraphs: [why ?? text], link: home(frame) },
    ),
  );
};

export const wrongMethodPage = (frame: Frame, allowed: string): WebResponse => {
  const { title, text } = standardWords(frame.language).wrongMethod;
  const from = { ...frame, path: `/${frame.language}` };
  const answer = page(405, notePage(from, { title, paragraphs: [text], link: home(frame) }));
  return { ...answer, headers: { allow: allowed } };
};

export const brokenPage = (frame: Frame): WebResponse => {
  const { title, text } = standardWords(frame.language).broken;
  return page(500, notePage(frame, { title, paragraphs: [text], link: home(frame) }));
};
