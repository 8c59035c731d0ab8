import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import { pathOfPage } from '#shared/http/request.ts';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { sentPage } from './pages/news-pages.tsx';

/** What follows when an address was given: the same for each. */
export const showNewsSent =
  ({ frameIn }: { frameIn: (language: Language, path?: string) => Frame }): Operation =>
  async (request) =>
    page(200, sentPage(frameIn(request.language, pathOfPage(request))));
