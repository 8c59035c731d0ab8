import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { mailboxOf, planAsking, subscriberIdOf } from '#shared/domain/news/news.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';
import { type Language, newsWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { networkName } from '#shared/web/network.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import { callPage } from '../call/pages/call-page.tsx';
import { type NewsFormPage, newsFormPage, onPageField, onPageOfCall } from './pages/news-form.tsx';

type Deps = Readonly<{
  contextIn: (language: Language) => PageContext;
  /** Networks are counted under names made with it, which say nothing. */
  secret: () => string;
  readCall: () => Promise<CallRecord>;
  subscribers: () => Promise<Pick<Subscribers, 'find' | 'ask'>>;
  random: (bytes: number) => Uint8Array;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

/** Writes the wish down, with one read and one write of two rows whatever is known of the address. */
const store = async (deps: Deps, request: WebRequest, address: string): Promise<boolean> => {
  const network = networkName(deps.secret(), request.sourceIp, request.receivedAt);
  const subscribers = await deps.subscribers();
  const key = digest(mailboxOf(address));
  const stored = await retry(
    deps.pause,
    async () => {
      const asking = planAsking(await subscribers.find(key), {
        address,
        digest: key,
        language: request.language,
        newId: subscriberIdOf(deps.random(16)),
        now: request.receivedAt,
      });
      const [mail] = causedBy(asking.mail ? [asking.mail] : [], network);
      return (await subscribers.ask({ ...asking, mail })).ok ? true : undefined;
    },
    request,
  );
  return stored === true;
};

/** Takes an address for the list. The answer is the same for each, known or not. */
export const askForNews =
  (deps: Deps): Operation =>
  async (request) => {
    const context = deps.contextIn(request.language);
    const text = newsWords(request.language);
    const form = readForm(request, context);
    if (!form.ok) return form.error.answer;
    const typed = form.value.get('email') ?? '';
    const again = (status: number, why: Omit<NewsFormPage, 'address'>): WebResponse =>
      page(status, newsFormPage(context, { address: typed, ...why }));

    if (!isFromOurPages(request)) {
      log('form-refused', { reason: 'from elsewhere' });
      return again(403, { pageError: text.notFromOurPages });
    }
    if (onlySwitches(form.value)) {
      if (form.value.get(onPageField) !== onPageOfCall) return again(200, {});
      return page(200, callPage(context, await deps.readCall(), request.receivedAt, typed));
    }
    const address = readAddress(typed);
    if (!address.ok) return again(422, { error: address.error });
    const doubt = toAskAbout(form.value, 'email');
    if (doubt) return again(200, { doubt });
    try {
      const isStored = await store(deps, request, address.value);
      if (!isStored) log('form-refused', { reason: 'busy' });
      return seeOther(pathTo('show-news-sent', request));
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
      return again(503, { pageError: text.notSaved });
    }
  };
