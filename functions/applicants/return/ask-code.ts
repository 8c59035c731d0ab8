import { readReference } from '#shared/domain/application/reference.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { log } from '#shared/runtime/log.ts';
import { statusWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { atLeast } from './at-least.ts';
import { askedByAddress, askedByReference, type CodeAsked } from './code-asked.ts';
import { addressError } from './pages/address-error.ts';
import { codePage } from './pages/code-page.tsx';
import {
  askBox,
  emailField,
  type ReturnPage,
  referenceField,
  returnPage,
} from './pages/return-page.tsx';
import { storeCode } from './store-code.ts';

type Deps = Pick<
  ApplicantsDeps,
  'contextIn' | 'challenges' | 'random' | 'secret' | 'pause' | 'hold'
>;

/**
 * The least time to an answer, in ms. Known or not, as many requests go to the table; this hides
 * the fraction of a millisecond that rows found take longer.
 */
const shortestMs = 50;

/**
 * Mails a code. Neither the answer nor what is read and written shows whether the address is known:
 * an unknown one gets a mail that says so.
 */
export const askCode = (deps: Deps): Operation => {
  const { hold = atLeast } = deps;
  /** `shown` is what was typed: the address of an application is shown to nobody who asks. */
  const ask = (
    find: () => Promise<CodeAsked>,
    request: WebRequest,
    shown: Pick<ReturnPage, 'reference' | 'address'>,
  ): Promise<WebResponse> =>
    hold(shortestMs, async () => {
      const context = deps.contextIn(request.language);
      const browser = await storeCode(deps, await find(), request);
      if (browser !== undefined) return page(200, codePage(context, { browser }));
      log('form-refused', { reason: 'codes too often' });
      const error = statusWords(request.language).return.tooOften;
      return page(429, returnPage(context, { ...shown, error }));
    });

  return async (request) => {
    const context = deps.contextIn(request.language);
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const reference = readReference(values.get(referenceField) ?? '');
    const address = values.get(emailField) ?? '';
    const again = (status: number, shown: ReturnPage): WebResponse =>
      page(status, returnPage(context, shown));
    if (kind === 'refused') return again(403, { reference, address });
    if (kind === 'switch') return again(200, { reference, address });
    if (reference && values.get(askBox) !== 'yes') {
      const error = statusWords(request.language).return.askBoxMissing;
      return again(422, { reference, error });
    }
    if (reference) return ask(() => askedByReference(deps, reference), request, { reference });
    const shown = { reference: undefined, address };
    const read = readAddress(address);
    if (read.ok) return ask(() => askedByAddress(deps, read.value), request, shown);
    const error = addressError(request.language, address, read.error);
    return again(422, { ...shown, error });
  };
};
