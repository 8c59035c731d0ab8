import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { findLeaver, type LinkDeps, tokenOf } from './find-link.ts';
import { confirmedPage, leftPage, notOnListPage } from './pages/news-pages.tsx';

type Deps = LinkDeps &
  Readonly<{
    contextIn: (language: Language, path?: string) => PageContext;
    subscribers: () => Promise<Pick<Subscribers, 'stay'>>;
  }>;

/**
 * Puts an address back on the list, from the page that followed leaving: only that page still has
 * the address.
 */
export const stayOnNews =
  (deps: Deps): Operation =>
  async (request) => {
    const { language } = request;
    const token = tokenOf(request);
    const context = deps.contextIn(language, pathTo('show-news-leaving', { language, token }));
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const subscriber = await findLeaver(deps, request);
    const address = values.get('email') ?? '';
    if (digest(mailboxOf(address)) !== subscriber) return page(410, notOnListPage(context));
    if (kind === 'refused') return page(403, notOnListPage(context));
    if (kind === 'switch') return page(200, leftPage(context, { token, address }));
    await (await deps.subscribers()).stay(subscriber, address);
    return page(200, confirmedPage({ ...context, path: pathTo('show-call', { language }) }));
  };
