import { crockford, readCrockford } from '../application/reference.ts';
import { err, ok, type Result } from '../result.ts';
import { aDay, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type CallRecord, callState } from './call-window.ts';
import { longestReason } from './extension.ts';
import type { Language } from './language.ts';

/** Ten digits of base 32 are 50 bits: at five tries an hour from each network nobody guesses one. */
export const lateCodeDigits = 10;

/** A code admits for at most this long: whoever needs more gets another one. */
export const longestLateCode = 30 * aDay;

/** A code that a decider has issued, so that one address may apply after the deadline. */
export type LateCode = Readonly<{
  /** The HMAC of code and address: the table knows no code. */
  digest: string;
  address: string;
  language: Language;
  /** From then on it admits nothing. */
  until: Instant;
  /** Who issued it, by name and role, and why. Shown to staff alone. */
  by: string;
  at: Instant;
  reason: string;
  /** The application that it has admitted. */
  used: Readonly<{ reference: string; at: Instant }> | undefined;
  revoked: Readonly<{ by: string; at: Instant }> | undefined;
}>;

/** What a draft keeps of the code that was entered for it. */
export type LateAdmission = Readonly<{
  digest: string;
  /** The digest of the address that may apply. */
  address: string;
  until: Instant;
}>;

export type LateCodeState = 'usable' | 'used' | 'revoked' | 'expired';

export const lateCodeState = (
  { used, revoked, until }: Pick<LateCode, 'used' | 'revoked' | 'until'>,
  now: Instant,
): LateCodeState => {
  if (used) return 'used';
  if (revoked) return 'revoked';
  return now < until ? 'usable' : 'expired';
};

/** Makes a code of at least 10 random bytes. */
export const newLateCode = (random: Uint8Array): string =>
  Array.from(random.subarray(0, lateCodeDigits), (byte) => crockford[byte % 32]).join('');

/** A code as people read it out: `K7M2Q-9XD4T`. */
export const spacedLateCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** Reads a code as people type it: small letters, O for 0, I or L for 1, spaces and hyphens. */
export const readLateCode = (typed: string): string | undefined =>
  readCrockford(typed, lateCodeDigits);

export type LateCodeRefusal =
  /** The call takes everybody's application: nobody needs a code. */
  | 'still-open'
  /** The call is over for good. */
  | 'archived'
  /** It would end within an hour, which is too short to fill in the form. */
  | 'too-short'
  /** It would admit for more than 30 days, or after the workshop has begun. */
  | 'too-long'
  | 'no-reason'
  | 'nobody';

export type LateCodeWish = Pick<
  LateCode,
  'digest' | 'address' | 'language' | 'until' | 'by' | 'at' | 'reason'
> &
  Readonly<{ workshopAt: Instant }>;

const refusalOf = (call: CallRecord, wish: LateCodeWish): LateCodeRefusal | undefined => {
  const { until, at, workshopAt, reason, by } = wish;
  const state = callState(call, at);
  if (state === 'announced' || state === 'open') return 'still-open';
  if (state === 'archived') return 'archived';
  // Written this way round so that NaN is refused, too.
  if (!(until >= at + anHour)) return 'too-short';
  if (until > Math.min(at + longestLateCode, workshopAt, call.archivesAt)) return 'too-long';
  if (reason.trim() === '' || reason.length > longestReason) return 'no-reason';
  return by.trim() === '' ? 'nobody' : undefined;
};

/** Issues a code for one address and one application; says why it cannot be. */
export const planLateCode = (
  call: CallRecord,
  wish: LateCodeWish,
): Result<LateCode, LateCodeRefusal> => {
  const refusal = refusalOf(call, wish);
  if (refusal !== undefined) return err(refusal);
  const { digest, address, language, until, at } = wish;
  const said = { by: wish.by.trim(), reason: wish.reason.trim() };
  const fresh = { used: undefined, revoked: undefined };
  return ok({ digest, address, language, until, at, ...said, ...fresh });
};
