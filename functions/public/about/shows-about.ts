import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { previewed } from '#shared/web/pages/frame/previewed.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';

type AboutPage = Readonly<{
  /** Its first sentence, which chats and search engines show. */
  leadIn: (language: Language) => string;
  html: (context: PageContext) => string;
}>;

/** The operation of a page that says the same to everybody. */
export const showsAbout =
  ({ leadIn, html }: AboutPage) =>
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async (request) => {
    const { language, path } = request;
    return page(200, html(previewed(contextIn(language, path), request, leadIn(language))));
  };
