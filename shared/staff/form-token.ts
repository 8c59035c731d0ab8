import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { isSameSeal, sealOf } from '#shared/runtime/seals.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';

/** The hidden field of every form of the staff's side. */
export const tokenField = 'token';

/** As long as a sign-in in another tab takes at most. */
const waitsFor = 15 * aMinute;

type Of = Readonly<{
  secret: string;
  session: Pick<StaffSession, 'memberId' | 'digest'>;
  /** The route that the form is posted to. */
  route: RouteName;
}>;

/** Proves that a form is ours, of this session, and posted to this route. */
export const formToken = ({ secret, session, route }: Of): string =>
  sealOf(secret, 'staff form', session.memberId, session.digest, route).toString('base64url');

/**
 * Proves the same of a form that waits while its member signs in again, in whichever session it comes
 * back. Handed out only for a form that has proved itself.
 */
export const waitingToken = ({ secret, session, route }: Of, at: Instant): string =>
  `${at}.${sealOf(secret, 'staff form that waits', session.memberId, route, String(at)).toString('base64url')}`;

export const isWaitingToken = (of: Of, given: string, now: Instant): boolean => {
  const at = Number(given.split('.', 1)[0]);
  const isInTime = at <= now && now < at + waitsFor;
  return isInTime && isSameSeal(Buffer.from(given), Buffer.from(waitingToken(of, at)));
};

export const isFormToken = (of: Of, given: string): boolean =>
  isSameSeal(Buffer.from(given), Buffer.from(formToken(of)));
