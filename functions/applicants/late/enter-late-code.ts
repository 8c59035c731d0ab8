import { proofOf, sessionCookie } from '#shared/applicant/session.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { type LateCode, lateCodeState, readLateCode } from '#shared/domain/call/late-code.ts';
import { accessEndsAt, draftEndsAt } from '#shared/domain/draft/draft.ts';
import { readAddress } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { anHour } from '#shared/domain/time/spans.ts';
import { log } from '#shared/runtime/log.ts';
import { lateCodeDigest } from '#shared/runtime/seals.ts';
import { outsideWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page, type WebResponse, withCookie } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { firstPage } from '../form/pages/first-page.ts';
import { networkNameOf } from '../parts/rate-limits.ts';
import { addressError } from '../return/pages/address-error.ts';
import { type LateDraft, type LateDraftDeps, lateDraft } from './late-draft.ts';
import { codeField, emailField, lateCodePage } from './pages/late-code-page.tsx';

type Deps = LateDraftDeps &
  Pick<ApplicantsDeps, 'contextIn' | 'counters' | 'lateCodes' | 'readCall'>;

/** Tries that one network has in an hour, right or wrong. */
export const lateTries = { most: 5, ms: anHour } as const;

/** Counts the try; false where its network has had all of this hour. */
const mayTry = async (
  { counters, secret }: Pick<Deps, 'counters' | 'secret'>,
  request: WebRequest,
): Promise<boolean> => {
  const network = networkNameOf(secret(), request) ?? 'unknown';
  const what = `late codes of line ${network}`;
  const counted = { what, ms: lateTries.ms, now: request.receivedAt };
  return (await (await counters()).count(counted)) <= lateTries.most;
};

/** What was typed, and the code that it names if it can be one. */
const typedIn = (values: FormValues) => {
  const email = values.get(emailField) ?? '';
  const code = values.get(codeField) ?? '';
  return { email, code, address: readAddress(email), digits: readLateCode(code) };
};

type Typed = ReturnType<typeof typedIn>;

const errorsIn = ({ language }: WebRequest, { email, address, digits }: Typed) =>
  new Map([
    ...(address.ok ? [] : [[emailField, addressError(language, email, address.error)] as const]),
    ...(digits ? [] : [[codeField, outsideWords(language).lateCode.noCode] as const]),
  ]);

/** The draft that a usable code admits now; undefined where it is wrong, used, revoked or expired. */
const findingDraft = (deps: Deps) => {
  const open = lateDraft(deps);
  return async (
    request: WebRequest,
    { address, digits }: Typed,
  ): Promise<LateDraft | undefined> => {
    if (!address.ok || digits === undefined) return undefined;
    const { receivedAt } = request;
    const wanted = lateCodeDigest(deps.secret(), address.value, digits);
    const [code, call] = await Promise.all([
      deps.lateCodes().then((codes) => codes.read(wanted)),
      deps.readCall(),
    ]);
    const admits = (known: LateCode): boolean =>
      lateCodeState(known, receivedAt) === 'usable' &&
      admission(call, { receivedAt, begunAt: receivedAt, lateUntil: known.until }).admitted;
    const found = code && admits(code) ? await open({ code, call, request }) : undefined;
    log('code-entered', { verdict: found ? 'right' : 'wrong' });
    return found;
  };
};

/**
 * Takes a late code with the address that it is for, and opens the form. A code that is wrong, used,
 * revoked or expired gets one and the same answer.
 */
export const enterLateCode = (deps: Deps): Operation => {
  const find = findingDraft(deps);

  const opened = (request: WebRequest, { session, draft, call }: LateDraft): WebResponse => {
    const context = deps.contextIn(request.language);
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const endsAt = Math.max(accessEndsAt(call), draftEndsAt(call, draft));
    const seconds = (endsAt - request.receivedAt) / 1000;
    return withCookie(
      page(200, firstPage(context, call, holder, draft)),
      sessionCookie(session, seconds),
    );
  };

  return async (request) => {
    const context = deps.contextIn(request.language);
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const typed = typedIn(values);
    const text = outsideWords(request.language).lateCode;
    const again = (status: number, errors: ReadonlyMap<'email' | 'code', string> = new Map()) =>
      page(status, lateCodePage(context, { email: typed.email, code: typed.code, errors }));
    const onCode = (status: number, error: string) => again(status, new Map([[codeField, error]]));
    if (kind === 'refused') return onCode(403, text.notFromOurPages);
    if (kind === 'switch') return again(200);
    const errors = errorsIn(request, typed);
    if (errors.size > 0) return again(422, errors);
    const answer = await unlessFailed(request, async () => {
      if (!(await mayTry(deps, request))) {
        log('form-refused', { reason: 'codes too often' });
        return onCode(429, text.tooOften);
      }
      const found = await find(request, typed);
      return found ? opened(request, found) : onCode(422, text.wrong);
    });
    return answer ?? onCode(503, text.failed);
  };
};
