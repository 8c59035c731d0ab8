import type { Subscribers } from '#shared/store/news/subscribers.ts';
import type { Language } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { admitPost } from '#shared/web/forms/form-post.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { findLeaver, type LinkDeps, tokenOf } from './find-link.ts';
import { leavePage, leftByOneClickPage, leftPage, notOnListPage } from './pages/news-pages.tsx';

type Deps = LinkDeps &
  Readonly<{
    contextIn: (language: Language, path?: string) => PageContext;
    subscribers: () => Promise<Pick<Subscribers, 'leave'>>;
  }>;

/**
 * Whether a mailbox's own button was pressed. Its provider posts exactly this, from its own
 * servers, without a cookie or our page, in either form type.
 * https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
const isOneClick = ({ body }: Pick<WebRequest, 'body'>): boolean => {
  const text = Buffer.from(body.subarray(0, 2_000)).toString('latin1').trim();
  return (
    /(?:^|&)List-Unsubscribe=One-Click(?:&|$)/.test(text) ||
    /name="?List-Unsubscribe"?[^\r\n]{0,99}\r\n(?:[^\r\n]{1,99}\r\n){0,5}\r\nOne-Click/.test(text)
  );
};

/** Takes the address off the list, by the page's button or by the mailbox's own. */
export const leaveNews =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language, request.path);
    const subscriber = await findLeaver(deps, request);
    if (subscriber === undefined) return page(410, notOnListPage(context));
    const byOneClick = isOneClick(request);
    if (!byOneClick && admitPost(request, new Map()) === 'refused')
      return page(403, leavePage(context, tokenOf(request)));
    const address = await (await deps.subscribers()).leave(subscriber, request.receivedAt);
    if (byOneClick) return page(200, leftByOneClickPage(context));
    if (address === undefined) return page(200, notOnListPage(context));
    return page(200, leftPage(context, { token: tokenOf(request), address }));
  };
