import { readCode } from '#shared/domain/access/one-time-code.ts';
import { codeText } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { findConfirmation, type LinkDeps, tokenOf } from './find-link.ts';
import { type CodeError, confirmedPage, confirmPage, expiredPage } from './pages/news-pages.tsx';

type Deps = LinkDeps &
  Readonly<{
    contextIn: (language: Language, path?: string) => PageContext;
    subscribers: () => Promise<Pick<Subscribers, 'confirm'>>;
  }>;

/**
 * Puts the address on the list when the digits of the mail are typed. Without digits nothing is
 * used up, however often the button is pressed. Only a holder of the link can guess them.
 */
export const confirmNews =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language, request.path);
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const link = await findConfirmation(deps, request);
    if (!link) return page(410, expiredPage(context));
    const token = tokenOf(request);
    const typed = values.get('code') ?? '';
    const again = (status: number, error: CodeError) =>
      page(status, confirmPage(context, { token, code: typed, error }));

    if (kind === 'refused') return again(403, 'from-elsewhere');
    if (kind === 'switch') return page(200, confirmPage(context, { token, code: typed }));
    if (typed.trim() === '') return again(422, 'missing');
    const code = readCode(typed);
    if (code === undefined || digest(codeText(token, code)) !== link.code)
      return again(422, 'wrong');
    await (await deps.subscribers()).confirm(link, request.receivedAt);
    const home = deps.contextIn(request.language, pathTo('show-call', request));
    return page(200, confirmedPage(home));
  };
