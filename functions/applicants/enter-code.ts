import { judgeCode, readCode } from '#shared/domain/access-code.ts';
import { draftEndsAt, draftOf } from '#shared/domain/draft.ts';
import { type Answer, page, withCookie } from '#shared/http/answer.ts';
import { proofOf, type Session, sessionCookie } from '#shared/http/applicant-session.ts';
import { readForm } from '#shared/http/read-form.ts';
import type { WebRequest } from '#shared/http/request.ts';
import { isFromOurPages } from '#shared/http/same-site.ts';
import type { Operation } from '#shared/http/site.ts';
import { accessDigest } from '#shared/http/visit.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import { codeDigest } from './ask-code.ts';
import type { JourneyDeps } from './journey.ts';
import { browserField, codeField, codePage } from './pages/return-page.tsx';
import type { StatusOf } from './show-status.ts';

type Deps = Pick<JourneyDeps, 'frameIn' | 'drafts' | 'challenges' | 'random' | 'secret'> &
  Readonly<{ status: StatusOf }>;

/** Opens an application in the browser that asked for the code. */
export const enterCode = (deps: Deps): Operation => {
  const admit = async (request: WebRequest, reference: string): Promise<Answer> => {
    const drafts = await deps.drafts();
    const token = Buffer.from(deps.random(32)).toString('base64url');
    const session: Session = { reference, token, byCookie: false };
    const { receivedAt } = request;
    const key = accessDigest(session);
    const { call } = await drafts.open(reference, key, receivedAt);
    const endsAt = Math.max(draftEndsAt(call), call.archivesAt);
    await drafts.grant(reference, key, endsAt);
    const opened = await drafts.open(reference, key, receivedAt);
    if (!opened.draft && opened.application) await drafts.restore(draftOf(opened.application));
    log('access-granted', { reference });
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const frame = deps.frameIn(request.language);
    const answer = await deps.status(
      { request, frame, holder, opened, typed: new Map() },
      { status: 200 },
    );
    return withCookie(answer, sessionCookie(session, (endsAt - receivedAt) / 1000));
  };

  return async (request) => {
    const frame = deps.frameIn(request.language);
    const form = readForm(request, frame);
    if (!form.ok) {
      log('form-refused', { reason: form.error.fault });
      return form.error.answer;
    }
    const text = catalogue(request.language).status.return;
    const browser = (form.value.get(browserField) ?? '').slice(0, 100);
    const again = (status: number, fault: string, isOver = false): Answer =>
      page(status, codePage(frame, { browser, fault, isOver }));
    if (!isFromOurPages(request)) return again(403, text.noCode);
    const code = readCode(form.value.get(codeField) ?? '');
    if (code === undefined) return again(422, text.noCode);
    const challenges = await deps.challenges();
    const challenge = await challenges.take(digest(browser));
    const verdict = judgeCode(challenge, codeDigest(browser, code), request.receivedAt);
    log('code-entered', { verdict });
    if (verdict === 'over') return again(410, text.over, true);
    if (verdict === 'wrong' || challenge?.reference === undefined) return again(422, text.wrong);
    await challenges.end(digest(browser));
    return admit(request, challenge.reference);
  };
};
