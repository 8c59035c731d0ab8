import { accessibilityWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import type { PublicDeps } from '../deps.ts';
import { accessibilityPage } from './pages/accessibility-page.tsx';

/** What holds for people with disabilities, and what does not yet. */
export const showAccessibility =
  ({ contextIn }: Pick<PublicDeps, 'contextIn'>): Operation =>
  async ({ language, path }) =>
    page(
      200,
      accessibilityPage({
        ...contextIn(language, path),
        preview: accessibilityWords(language).lead,
      }),
    );
