import { statusWords } from '#shared/text/words.ts';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** Shown when a browser's access has ended: how one comes back. */
export const forgottenPage = (context: PageContext): string => {
  const { forgotten, return: back } = statusWords(context.language);
  const link = { to: pathTo('show-return', context), text: back.title };
  return notePage(context, {
    title: forgotten.title,
    paragraphs: [forgotten.text],
    link,
    more: <Enhance forgetsTyped />,
  });
};
