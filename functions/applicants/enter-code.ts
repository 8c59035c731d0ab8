import { type CodeChallenge, judgeCode, mostTries } from '#shared/domain/access-code.ts';
import { accessEndsAt, draftOf } from '#shared/domain/draft.ts';
import { readCode } from '#shared/domain/six-digits.ts';
import { type Answer, page, withCookie } from '#shared/http/answer.ts';
import {
  accessField,
  accessFromCode,
  accessOf,
  proofField,
  proofOf,
  type Session,
  sessionCookie,
} from '#shared/http/applicant-session.ts';
import { onlySwitches } from '#shared/http/pages/languages.tsx';
import { readForm } from '#shared/http/read-form.ts';
import type { WebRequest } from '#shared/http/request.ts';
import { isFromOurPages } from '#shared/http/same-site.ts';
import type { Operation } from '#shared/http/site.ts';
import { accessDigest } from '#shared/http/visit.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import type { Opened } from '#shared/store/drafts.ts';
import { statusWords } from '#shared/text/catalogue.ts';
import { codeDigest } from './ask-code.ts';
import { type JourneyDeps, written } from './journey.ts';
import { browserField, codeField, codePage } from './pages/return-page.tsx';
import type { StatusOf } from './show-status.ts';

type Deps = Pick<JourneyDeps, 'frameIn' | 'drafts' | 'challenges' | 'pause' | 'secret'> &
  Readonly<{ status: StatusOf }>;

type Admitted = Readonly<{ session: Session; opened: Opened; endsAt: number }>;
type Shown = Admitted & Pick<CodeChallenge, 'others'>;

/**
 * Opens an application in the browser that asked for the code. A code opens one access, once: a
 * double click gets the same again, and after the access was ended nothing.
 */
export const enterCode = (deps: Deps): Operation => {
  /** The access that a code opens; undefined when it was used up. */
  const admit = async (
    { reference, browser, code }: Readonly<{ reference: string; browser: string; code: string }>,
    now: number,
  ): Promise<Admitted | undefined> => {
    const [drafts, challenges] = [await deps.drafts(), await deps.challenges()];
    const token = accessFromCode(deps.secret(), browser, code);
    const session: Session = { reference, token, byCookie: false };
    const key = accessDigest(session);
    const { call } = await drafts.open(reference, key, now);
    const endsAt = accessEndsAt(call);
    const access = { reference, digest: key, endsAt };
    await written(deps.pause, () => challenges.open(digest(browser), access));
    const opened = await drafts.open(reference, key, now);
    const { draft, application, hasAccess } = opened;
    if (!hasAccess) return undefined;
    if (!draft && application)
      await written(deps.pause, () => drafts.restore(draftOf(application)));
    log('access-granted', { reference });
    return { session, opened, endsAt };
  };

  const show = async (
    request: WebRequest,
    { session, opened, endsAt, others }: Shown,
  ): Promise<Answer> => {
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const posted = {
      path: `/${request.language}/open/application`,
      typed: new Map([
        [accessField, accessOf(session)],
        [proofField, holder.proof],
      ]),
    };
    const frame = { ...deps.frameIn(request.language), posted };
    const visit = { request, frame, holder, opened, typed: new Map() };
    const seconds = (endsAt - request.receivedAt) / 1000;
    return withCookie(
      await deps.status(visit, { status: 200, others }),
      sessionCookie(session, seconds),
    );
  };

  return async (request) => {
    const frame = deps.frameIn(request.language);
    const form = readForm(request, frame);
    if (!form.ok) return form.error.answer;
    const text = statusWords(request.language).return;
    const browser = (form.value.get(browserField) ?? '').slice(0, 100);
    const again = (status: number, fault: string, isOver = false): Answer =>
      page(status, codePage(frame, { browser, fault, isOver }));
    if (!isFromOurPages(request)) return again(403, text.noCode);
    const typed = form.value.get(codeField) ?? '';
    if (onlySwitches(form.value)) return page(200, codePage(frame, { browser, typed }));
    const code = readCode(typed);
    if (code === undefined) return again(422, text.noCode);
    const challenges = await deps.challenges();
    const challenge = await challenges.take(digest(browser));
    const verdict = judgeCode(challenge, codeDigest(browser, code), request.receivedAt);
    log('code-entered', { verdict });
    if (verdict === 'over') return again(410, text.over, true);
    if (verdict === 'wrong' || challenge?.reference === undefined) {
      const left = mostTries - 1 - (challenge?.tries ?? 0);
      return left > 0 ? again(422, text.wrong(left)) : again(410, text.over, true);
    }
    const { reference, others } = challenge;
    const admitted = await admit({ reference, browser, code }, request.receivedAt);
    return admitted ? show(request, { ...admitted, others }) : again(410, text.over, true);
  };
};
