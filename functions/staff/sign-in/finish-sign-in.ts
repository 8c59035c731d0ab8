import { signInRefusedMails } from '#shared/domain/acts/mails/sign-in-refused-mails.ts';
import type { Member } from '#shared/domain/people/member.ts';
import {
  type BegunSignIn,
  type Identity,
  isAsAsked,
  whoSignsIn,
} from '#shared/domain/people/sign-in.ts';
import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log, logMetrics } from '#shared/runtime/log.ts';
import { staffAccess, staffCookie } from '#shared/staff/session-cookie.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { browserName } from '#shared/web/browser-name.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { seeOther, type WebResponse, withCookie } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { signInFailed } from './failed.ts';
import type { SignInFailure } from './pages/sign-in-failed-page.ts';
import { forgetSignInCookie, stateOf } from './sign-in-cookie.ts';

/** Finds the member whose account it is; the first time, makes it that of the member with the address. */
const findMember = async (
  deps: StaffDeps,
  identity: Identity,
  request: WebRequest,
): Promise<Member | undefined> => {
  const subjects = await deps.subjects();
  const members = await deps.members();
  const found = await retry<{ member: Member | undefined }>(
    deps.pause,
    async () => {
      const bound = await subjects.memberOf(identity.subject);
      const who = whoSignsIn(identity, bound, bound ? [] : await members.list());
      if (!who?.binds) return { member: who?.member };
      const done = await subjects.bind(who.member, identity.subject, request.receivedAt);
      return done.ok ? { member: who.member } : undefined;
    },
    request,
  );
  if (!found) throw new Error('an account could not be bound to its member');
  return found.member;
};

/** Begins a session with a token that nobody has seen, and ends the one that the browser had. */
const beginSession = async (
  deps: StaffDeps,
  member: Member,
  { identity, request }: Readonly<{ identity: Identity; request: WebRequest }>,
): Promise<string> => {
  const sessions = await deps.sessions();
  const token = Buffer.from(deps.random(32)).toString('base64url');
  const session: StaffSession = {
    memberId: member.id,
    digest: digest(token),
    begunAt: request.receivedAt,
    seenAt: request.receivedAt,
    authenticatedAt: identity.age === undefined ? 0 : request.receivedAt - identity.age,
    browser: browserName(request.headers),
    subject: identity.subject,
  };
  await sessions.begin(session);
  const before = staffAccess(request);
  if (before) await sessions.end(before);
  return staffCookie(member.id, token);
};

/** Tells the deciders, who look after the list. Whoever was refused is answered in any case. */
const tellDeciders = async (
  { commit, edition }: Pick<StaffDeps, 'commit' | 'edition'>,
  request: WebRequest,
): Promise<void> => {
  logMetrics(edition.id, { SignInsRefused: 1 });
  // Where the mail of this hour is queued already, `commit` answers that it met another write.
  await unlessFailed(request, () => commit({ mails: signInRefusedMails(request.receivedAt) }));
};

const signIn = async (
  deps: StaffDeps,
  begun: BegunSignIn,
  request: WebRequest,
): Promise<Result<WebResponse, SignInFailure>> => {
  const answer = await (await deps.issuer()).finish(request.query, begun);
  if (!answer.ok) return answer;
  const identity = answer.value;
  if (!isAsAsked(begun.purpose, identity.age)) return err('not-again');
  const member = await findMember(deps, identity, request);
  if (!member) {
    await tellDeciders(deps, request);
    return err('not-listed');
  }
  const cookie = await beginSession(deps, member, { identity, request });
  log('signed-in', { purpose: begun.purpose });
  return ok(withCookie(seeOther(begun.returnTo), cookie));
};

/** Where the issuer sends people back to: signs in whom it names, if they are on the list. */
export const finishSignIn =
  (deps: StaffDeps): Operation =>
  async (request) => {
    const state = stateOf(request);
    const signIns = await deps.signIns();
    const begun = state && (await signIns.take(digest(state), state, request.receivedAt));
    const from = begun || { ...request, returnTo: pathTo('show-home', request) };
    const answer = begun ? await signIn(deps, begun, request) : err('ended' as const);
    const shown = answer.ok ? answer.value : signInFailed(deps, answer.error, from);
    return state === undefined ? shown : withCookie(shown, forgetSignInCookie(state));
  };
