import { privacyWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { privacyPage } from './pages/privacy-page.tsx';

/** What happens to persons’ data. */
export const showPrivacy =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async ({ language, path }) =>
    page(200, privacyPage({ ...contextIn(language, path), preview: privacyWords(language).lead }));
