import { privacyWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { previewed } from '#shared/web/pages/frame/previewed.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { privacyPage } from './pages/privacy-page.tsx';

/** What happens to persons’ data. */
export const showPrivacy =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async (request) => {
    const { language, path } = request;
    const context = previewed(contextIn(language, path), request, privacyWords(language).lead);
    return page(200, privacyPage(context));
  };
