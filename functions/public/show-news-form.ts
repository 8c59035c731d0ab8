import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { newsFormPage } from './pages/news-form.tsx';

export const showNewsForm =
  ({ frameIn }: { frameIn: (language: Language) => Frame }): Operation =>
  async ({ language }) =>
    page(200, newsFormPage(frameIn(language), { typed: '' }));
