import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { findLeaver, type LinkDeps, tokenOf } from './find-link.ts';
import { leavePage, notOnListPage } from './pages/news-pages.tsx';

type Deps = LinkDeps & Readonly<{ contextIn: (language: Language, path?: string) => PageContext }>;

/** The page behind a mail's link to leave by: its button takes the address off the list. */
export const showNewsLeaving =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language, pathOfPage(request));
    if ((await findLeaver(deps, request)) === undefined) return page(410, notOnListPage(context));
    return page(200, leavePage(context, tokenOf(request)));
  };
