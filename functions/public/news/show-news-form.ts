import { type Language, newsWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { previewed } from '#shared/web/pages/frame/previewed.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { newsFormPage } from './pages/news-form.tsx';

export const showNewsForm =
  ({ contextIn }: { contextIn: (language: Language, path?: string) => PageContext }): Operation =>
  async (request) => {
    const { language } = request;
    const context = contextIn(language, pathOfPage(request));
    const shown = previewed(context, request, newsWords(language).promise);
    return page(200, newsFormPage(shown, { address: '' }));
  };
