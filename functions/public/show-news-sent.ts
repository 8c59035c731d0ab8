import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { sentPage } from './pages/news-pages.tsx';

/** What follows when an address was given: the same for each. */
export const showNewsSent =
  ({ frameIn }: { frameIn: (language: Language) => Frame }): Operation =>
  async ({ language }) =>
    page(200, sentPage(frameIn(language)));
