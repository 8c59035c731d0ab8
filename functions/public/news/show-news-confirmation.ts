import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { findConfirmation, type LinkDeps, tokenOf } from './find-link.ts';
import { confirmPage, expiredPage } from './pages/news-pages.tsx';

type Deps = LinkDeps & Readonly<{ contextIn: (language: Language, path?: string) => PageContext }>;

/** The page of a confirmation mail’s link. Opening it does not use the link up. */
export const showNewsConfirmation =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language, pathOfPage(request));
    if (!(await findConfirmation(deps, request))) return page(410, expiredPage(context));
    return page(200, confirmPage(context, { token: tokenOf(request), code: '' }));
  };
