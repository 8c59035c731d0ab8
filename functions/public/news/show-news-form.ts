import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { newsFormPage } from './pages/news-form.tsx';

export const showNewsForm =
  ({ contextIn }: { contextIn: (language: Language, path?: string) => PageContext }): Operation =>
  async (request) =>
    page(200, newsFormPage(contextIn(request.language, pathOfPage(request)), { address: '' }));
