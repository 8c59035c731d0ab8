import { helpWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { helpPage } from './pages/help-page.tsx';

/** Who helps, and what people ask first. */
export const showHelp =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async ({ language, path }) =>
    page(200, helpPage({ ...contextIn(language, path), preview: helpWords(language).lead }));
