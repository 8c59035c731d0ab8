import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { log } from '#shared/runtime/log.ts';
import { type Language, newsWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { callPage } from '../call/pages/call-page.tsx';
import { type NewsFormPage, newsFormPage, onPageField, onPageOfCall } from './pages/news-form.tsx';
import { storeWish, type WishDeps } from './store-wish.ts';

type Deps = WishDeps &
  Readonly<{
    contextIn: (language: Language) => PageContext;
    readCall: () => Promise<CallRecord>;
  }>;

/** Takes an address for the list. The answer is always the same, so nobody learns who is on it. */
export const askForNews =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language);
    const text = newsWords(request.language);
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const typed = values.get('email') ?? '';
    const again = (status: number, why: Omit<NewsFormPage, 'address'>): WebResponse =>
      page(status, newsFormPage(context, { address: typed, ...why }));

    if (kind === 'refused') return again(403, { pageError: text.notFromOurPages });
    if (kind === 'switch') {
      if (values.get(onPageField) !== onPageOfCall) return again(200, {});
      return page(
        200,
        callPage(context, await deps.readCall(), request.receivedAt, { address: typed }),
      );
    }
    const address = readAddress(typed);
    if (!address.ok) return again(422, { error: address.error });
    const doubt = toAskAbout(values, 'email');
    if (doubt) return again(200, { doubt });
    if (await storeWish(deps, request, address.value))
      return seeOther(pathTo('show-news-sent', request));
    log('form-refused', { reason: 'busy' });
    return again(503, { pageError: text.notSaved });
  };
