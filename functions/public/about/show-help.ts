import { helpWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { previewed } from '#shared/web/pages/frame/previewed.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { helpPage } from './pages/help-page.tsx';

/** Who helps, and what people ask first. */
export const showHelp =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async (request) => {
    const { language, path } = request;
    const context = previewed(contextIn(language, path), request, helpWords(language).lead);
    return page(200, helpPage(context));
  };
