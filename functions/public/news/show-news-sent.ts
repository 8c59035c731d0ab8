import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { sentPage } from './pages/news-pages.tsx';

/** The page after an address was given: the same for every address. */
export const showNewsSent =
  ({ contextIn }: { contextIn: (language: Language, path?: string) => PageContext }): Operation =>
  async (request) =>
    page(200, sentPage(contextIn(request.language, pathOfPage(request))));
