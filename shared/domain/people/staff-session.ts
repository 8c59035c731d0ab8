import { aMinute, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { isActive, type Member } from './member.ts';

/** OWASP ASVS 5.0, 7.3: an idle session ends, and so does one that is too old. */
export const sessionIdle = 30 * aMinute;
export const sessionLasts = 12 * anHour;

/** What sends data out or gives rights asks for a sign-in that is no older. */
export const freshSignIn = 5 * aMinute;

/** A use is noted at most so often: each is a write. */
const noteEvery = aMinute;

/** A browser that is signed in. */
export type StaffSession = Readonly<{
  memberId: string;
  /** SHA-256 of the token that the cookie carries. */
  digest: string;
  begunAt: Instant;
  seenAt: Instant;
  /** When the issuer last asked who it is; 0 where it does not say, which is never fresh. */
  authenticatedAt: Instant;
  /** What the browser says that it is, cut short. */
  browser: string;
  /** Digest of the issuer's account that signed in; undefined in rows of the first release. */
  subject?: string | undefined;
}>;

/**
 * Whether a session opens pages for its member at `now`. One of an account that is no longer theirs
 * does not: it may have begun while a decider changed their address.
 */
export const isLive = (session: StaffSession, member: Member, now: Instant): boolean =>
  isActive(member) &&
  (session.subject === undefined || session.subject === member.subject) &&
  session.begunAt >= member.sessionsFrom &&
  now < session.begunAt + sessionLasts &&
  now < session.seenAt + sessionIdle;

export const isDueToBeNoted = ({ seenAt }: StaffSession, now: Instant): boolean =>
  now >= seenAt + noteEvery;

/** Whether the member signed in a moment ago, as exports and changes of people ask. */
export const isFresh = (
  { authenticatedAt }: Pick<StaffSession, 'authenticatedAt'>,
  now: Instant,
): boolean => now < authenticatedAt + freshSignIn;
