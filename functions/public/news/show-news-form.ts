import type { Language } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { Frame } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { newsFormPage } from './pages/news-form.tsx';

export const showNewsForm =
  ({ frameIn }: { frameIn: (language: Language, path?: string) => Frame }): Operation =>
  async (request) =>
    page(200, newsFormPage(frameIn(request.language, pathOfPage(request)), { values: '' }));
