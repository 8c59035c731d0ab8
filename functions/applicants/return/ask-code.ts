import { addressCodeDigest } from '#shared/applicant/session.ts';
import {
  type CodeKind,
  codeKind,
  codeLasts,
  longCodeEndsAt,
  newCode,
} from '#shared/domain/access/access-code.ts';
import { codeMail } from '#shared/domain/acts/mails/code-mail.ts';
import { addressKey } from '#shared/domain/application/duplicate-keys.ts';
import { readReference } from '#shared/domain/application/reference.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import { formFields } from '#shared/domain/form/form-fields.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import type { Challenges } from '#shared/store/applications/access-codes.ts';
import { fieldWords, formWords, statusWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { addressDigest } from '../parts/address-digest.ts';
import { atLeast } from './at-least.ts';
import { type CodeLimits, codeLimits } from './code-limits.ts';
import { codePage } from './pages/code-page.tsx';
import {
  askBox,
  emailField,
  type ReturnPage,
  referenceField,
  returnPage,
} from './pages/return-page.tsx';

type Deps = Pick<ApplicantsDeps, 'contextIn' | 'challenges' | 'random' | 'secret' | 'pause'>;

/** Whom the code is for. No mail goes to a reference that nobody has. */
type Asked = Readonly<{
  /** What was asked by, where no address is known. */
  by: string;
  /** What the code opens. */
  reference: string | undefined;
  others: readonly string[];
  /** Where the address opens nothing: an application that had it before. */
  former?: string | undefined;
  to: string | undefined;
}>;

/** What is stored for a code, beside the browser that asked. */
type Written = Parameters<Challenges['ask']>[1];

/** Of what else was begun under an address, the page that opens one names so many. */
const mostOthers = 9;

/**
 * No answer comes sooner. As many requests go to the table whether something is known or not; what
 * is left, a fraction of a millisecond for the rows that are found, goes under in this.
 */
const shortestMs = 50;

/** The digest under which a code is kept: worth nothing without the browser that asked. */
export const codeDigest = (browser: string, code: string): string => digest(`${browser} ${code}`);

/**
 * Mails a code. Whether an address is known shows neither in the answer nor in what is read and
 * written for it: one that is not gets a mail that says so.
 */
export const askCode = (deps: Deps): Operation => {
  const byReference = async (reference: string): Promise<Asked> => {
    const to = await (await deps.challenges()).addressOf(reference);
    return { by: reference, reference: to && reference, others: [], to };
  };

  const byAddress = async (to: string): Promise<Asked> => {
    const key = addressDigest(to);
    const person = digest(addressKey(to));
    const isNamed = (address: string) => addressDigest(address) === key;
    const challenges = await deps.challenges();
    const { references, former } = await challenges.referencesOf(key, person, isNamed);
    const [reference, ...others] = references;
    return { by: key, reference, others: others.slice(0, mostOthers), former, to };
  };

  /** What is written for a code of this kind. */
  const askingFor = (
    { reference, others, former, to }: Asked,
    { language, receivedAt: now }: WebRequest,
    {
      browser,
      kind,
      limits,
      standing,
    }: Readonly<{
      browser: string;
      kind: Exclude<CodeKind, 'refused'>;
      limits: CodeLimits;
      standing: string | undefined;
    }>,
  ): Written => {
    const code = newCode(kind, deps.random(8));
    const id = digest(`challenge ${browser}`).slice(0, 16);
    const isOfAddress = kind !== 'short';
    const address = to === undefined ? undefined : addressDigest(to);
    const long = addressCodeDigest(deps.secret(), address ?? '', code);
    const digestOf = { short: codeDigest(browser, code), long, 'no-mail': standing ?? '' };
    const counted = {
      short: [limits.network, limits.pair, limits.short],
      long: [limits.network, limits.long],
      'no-mail': [limits.network],
    };
    const challenge = digest(browser);
    const mail = to !== undefined && kind !== 'no-mail' && { to, reference, former };
    return {
      challenge: {
        reference,
        address,
        others,
        codeDigest: digestOf[kind],
        isOfAddress,
        tries: 0,
        expiresAt: now + codeLasts,
      },
      mails: mail ? [codeMail({ ...mail, id, language, code, challenge, now })] : [],
      limits: counted[kind],
      addressCode:
        kind === 'long' && address !== undefined
          ? { key: address, codeDigest: long, endsAt: longCodeEndsAt(now) }
          : undefined,
    };
  };

  /** Stores the code and its mail; undefined when the network has asked too often. */
  const store = async (asked: Asked, request: WebRequest): Promise<string | undefined> => {
    const browser = Buffer.from(deps.random(32)).toString('base64url');
    const { to, reference, by } = asked;
    const counting = { to, isKnown: reference !== undefined, otherwise: by };
    const limits = codeLimits(deps.secret(), request, counting);
    const challenges = await deps.challenges();
    const isStored = await retry(deps.pause, async () => {
      const key = to === undefined ? by : addressDigest(to);
      const { isReached, codeDigest: standing } = await challenges.standing(
        limits,
        key,
        request.receivedAt,
      );
      const kind = codeKind({
        network: isReached('network'),
        pair: isReached('pair'),
        short: isReached('short'),
        long: isReached('long'),
      });
      if (kind === 'refused') return false;
      const asking = askingFor(asked, request, { browser, kind, limits, standing });
      return (await challenges.ask(digest(browser), asking)).ok ? true : undefined;
    });
    // Who met others each time met those of the same network, or those who ask for the same mailbox.
    return isStored ? browser : undefined;
  };

  /** `shown` is what was typed: the address of an application is shown to nobody who asks. */
  const ask = async (
    asked: Asked,
    request: WebRequest,
    shown: Pick<ReturnPage, 'reference' | 'address'>,
  ): Promise<WebResponse> => {
    const context = deps.contextIn(request.language);
    const browser = await store(asked, request);
    if (browser !== undefined) return page(200, codePage(context, { browser }));
    log('form-refused', { reason: 'codes too often' });
    const error = statusWords(request.language).return.tooOften;
    return page(429, returnPage(context, { ...shown, error }));
  };

  return async (request) => {
    const context = deps.contextIn(request.language);
    const form = readForm(request, context);
    if (!form.ok) return form.error.answer;
    const reference = readReference(form.value.get(referenceField) ?? '');
    const shown = { reference, address: form.value.get(emailField) ?? '' };
    if (!isFromOurPages(request)) return page(403, returnPage(context, shown));
    if (onlySwitches(form.value)) return page(200, returnPage(context, shown));
    if (reference && form.value.get(askBox) !== 'yes') {
      const error = statusWords(request.language).return.askBoxMissing;
      return page(422, returnPage(context, { reference, error }));
    }
    if (reference)
      return atLeast(shortestMs, async () =>
        ask(await byReference(reference), request, { reference }),
      );
    const typed = form.value.get(emailField) ?? '';
    const address = readAddress(typed);
    if (address.ok)
      return atLeast(shortestMs, async () =>
        ask(await byAddress(address.value), request, { reference: undefined, address: typed }),
      );
    const { label, missing } = fieldWords(request.language).email;
    const { max } = formFields.email;
    const limits = { min: 0, max, count: countCharacters(cleanLine(typed)) };
    const error =
      address.error === 'missing'
        ? missing
        : formWords(request.language).errorText(address.error, label, limits);
    return page(422, returnPage(context, { reference: undefined, address: typed, error }));
  };
};
