import { accessibilityWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { previewed } from '#shared/web/pages/frame/previewed.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { accessibilityPage } from './pages/accessibility-page.tsx';

/** What holds for people with disabilities, and what does not yet. */
export const showAccessibility =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async (request) => {
    const { language, path } = request;
    const context = previewed(
      contextIn(language, path),
      request,
      accessibilityWords(language).lead,
    );
    return page(200, accessibilityPage(context));
  };
