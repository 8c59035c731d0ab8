import { page } from '#shared/http/answer.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import { pathOfPage } from '#shared/http/request.ts';
import type { Operation } from '#shared/http/site.ts';
import type { Language } from '#shared/text/catalogue.ts';
import { newsFormPage } from './pages/news-form.tsx';

export const showNewsForm =
  ({ frameIn }: { frameIn: (language: Language, path?: string) => Frame }): Operation =>
  async (request) =>
    page(200, newsFormPage(frameIn(request.language, pathOfPage(request)), { typed: '' }));
