import { standardWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '../response.ts';
import { pathTo } from '../routes/paths.ts';
import type { PageContext } from './layout.tsx';
import { notePage } from './note-page.tsx';

const home = (context: PageContext) => ({
  to: pathTo('show-call', context),
  text: standardWords(context.language).notFound.home,
});

export const notFoundPage = (context: PageContext, why?: string): WebResponse => {
  const { title, text } = standardWords(context.language).notFound;
  return page(
    404,
    notePage(
      { ...context, path: undefined },
      { title, paragraphs: [why ?? text], link: home(context) },
    ),
  );
};

export const wrongMethodPage = (context: PageContext, allowed: string): WebResponse => {
  const { title, text } = standardWords(context.language).wrongMethod;
  const from = { ...context, path: pathTo('show-call', context) };
  const answer = page(405, notePage(from, { title, paragraphs: [text], link: home(context) }));
  return { ...answer, headers: { allow: allowed } };
};

export const brokenPage = (context: PageContext): WebResponse => {
  const { title, text } = standardWords(context.language).broken;
  return page(500, notePage(context, { title, paragraphs: [text], link: home(context) }));
};
