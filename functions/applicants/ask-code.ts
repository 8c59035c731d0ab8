import { codeLasts } from '#shared/domain/access-code.ts';
import { addressIn } from '#shared/domain/address.ts';
import { codeMail } from '#shared/domain/mail-plan.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import { readReference } from '#shared/domain/reference.ts';
import { codeOf } from '#shared/domain/six-digits.ts';
import { type Answer, page } from '#shared/http/answer.ts';
import { onlySwitches } from '#shared/http/pages/languages.tsx';
import { readForm } from '#shared/http/read-form.ts';
import type { WebRequest } from '#shared/http/request.ts';
import { isFromOurPages } from '#shared/http/same-site.ts';
import type { Operation } from '#shared/http/site.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { fieldWords, formWords, statusWords } from '#shared/text/catalogue.ts';
import { addressDigest } from './address.ts';
import { type JourneyDeps, written } from './journey.ts';
import {
  askBox,
  codePage,
  emailField,
  type ReturnPage,
  referenceField,
  returnPage,
} from './pages/return-page.tsx';

type Deps = Pick<JourneyDeps, 'frameIn' | 'drafts' | 'challenges' | 'random' | 'pause'>;

/** Whom the code is for. No mail goes to a reference that nobody has. */
type Asked = Readonly<{
  reference: string | undefined;
  others: readonly string[];
  to: string | undefined;
  key: string;
}>;

const anHour = 3_600_000;
/**
 * Mails of codes that one address can be made to get. With five tries each, whoever guesses all
 * through a call of six weeks is right with a chance of 1 in 200.
 */
const perHour = 5;
const perDay = 20;

/** Of what else was begun under an address, the page that opens one names so many. */
const mostOthers = 9;

const limitsOf = (key: string, now: number) => [
  { what: `code ${key}`, most: perHour, ms: anHour, now },
  { what: `codes of a day ${key}`, most: perDay, ms: 24 * anHour, now },
];

/** The digest under which a code is kept: worth nothing without the browser that asked. */
export const codeDigest = (browser: string, code: string): string => digest(`${browser} ${code}`);

/**
 * Mails a code. Whether an address is known shows neither in the answer nor in what is read and
 * written for it: one that is not gets a mail that says so.
 */
export const askCode = (deps: Deps): Operation => {
  const byReference = async (reference: string): Promise<Asked> => {
    const { application, draft } = await (await deps.drafts()).dossier(reference);
    const to = application?.answers.email ?? addressIn(draft?.typed['email']);
    return { reference, others: [], to, key: to === undefined ? reference : addressDigest(to) };
  };

  const byAddress = async (to: string): Promise<Asked> => {
    const key = addressDigest(to);
    const person = digest(`address ${to.toLowerCase()}`);
    const isNamed = (address: string) => addressDigest(address) === key;
    const challenges = await deps.challenges();
    const [first, ...rest] = await challenges.referencesOf(key, person, isNamed);
    const others = rest.flatMap(({ reference, getsItsCode }) => (getsItsCode ? [reference] : []));
    return { reference: first?.reference, others: others.slice(0, mostOthers), to, key };
  };

  /** `shown` is what was typed: the address of an application is shown to nobody who asks. */
  const ask = async (
    { reference, others, to, key }: Asked,
    request: WebRequest,
    shown: Pick<ReturnPage, 'reference' | 'typed'>,
  ): Promise<Answer> => {
    const frame = deps.frameIn(request.language);
    const { receivedAt: now, language } = request;
    const browser = Buffer.from(deps.random(32)).toString('base64url');
    const code = codeOf(deps.random(4));
    const opens = to === undefined ? undefined : reference;
    const challenge = {
      reference: opens,
      others,
      codeDigest: codeDigest(browser, code),
      tries: 0,
      expiresAt: now + codeLasts,
    };
    const id = digest(`challenge ${browser}`).slice(0, 16);
    const mails: readonly Mail[] =
      to === undefined ? [] : [codeMail({ id, reference: opens, to, language, code, now })];
    const challenges = await deps.challenges();
    const isAsked = await written(deps.pause, () =>
      challenges.ask(digest(browser), challenge, mails, limitsOf(key, now)),
    );
    if (isAsked) return page(200, codePage(frame, { browser }));
    log('form-refused', { reason: 'codes too often' });
    const fault = statusWords(language).return.tooOften;
    return page(429, returnPage(frame, { ...shown, fault }));
  };

  return async (request) => {
    const frame = deps.frameIn(request.language);
    const form = readForm(request, frame);
    if (!form.ok) return form.error.answer;
    const reference = readReference(form.value.get(referenceField) ?? '');
    const shown = { reference, typed: form.value.get(emailField) ?? '' };
    if (!isFromOurPages(request)) return page(403, returnPage(frame, shown));
    if (onlySwitches(form.value)) return page(200, returnPage(frame, shown));
    if (reference && form.value.get(askBox) !== 'yes') {
      const fault = statusWords(request.language).return.askBoxMissing;
      return page(422, returnPage(frame, { reference, fault }));
    }
    if (reference) return ask(await byReference(reference), request, { reference });
    const typed = (form.value.get(emailField) ?? '').trim();
    const address = addressIn(typed);
    if (address !== undefined)
      return ask(await byAddress(address), request, { reference: undefined, typed });
    const { label, missing } = fieldWords(request.language).email;
    const fault =
      typed === ''
        ? missing
        : formWords(request.language).faultText('not-an-address', label, {
            min: 0,
            max: 254,
            count: 0,
          });
    return page(422, returnPage(frame, { reference: undefined, typed, fault }));
  };
};
