import type { Member } from '../people/member.ts';
import { isActive } from '../people/member.ts';
import { hasRole, secretariat } from '../people/role.ts';
import { err, ok, type Result } from '../result.ts';
import { aDay } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type CallRecord, callState } from './call-window.ts';
import { type Extension, graceOf, longestReason, movedTo } from './extension.ts';

/**
 * People rely on a deadline that was published. From the moment a shorter one takes effect they
 * have at least this long: one working day in every zone, and every reminder that is due by then is
 * sent at once with the new date.
 */
export const leastNotice = aDay;

/** A proposal that nobody has agreed to by then has to be made anew. */
export const shorteningWaits = aDay;

export type ShorteningRefusal =
  /** The new closing is the present one, or after it. */
  | 'not-earlier'
  /** It would come within 24 hours, or within 24 hours of the opening. */
  | 'too-soon'
  | 'has-closed'
  | 'no-reason'
  | 'nobody';

export type ShorteningWish = Readonly<{
  /** The exclusive end, as in the edition. */
  closesAt: Instant;
  at: Instant;
  by: string;
  /** Who agreed to it; undefined where one person alone runs the call. */
  second?: string | undefined;
  reason: string;
}>;

const refusalOf = (
  call: CallRecord,
  { closesAt, at, by, reason }: ShorteningWish,
): ShorteningRefusal | undefined => {
  const state = callState(call, at);
  if (state !== 'announced' && state !== 'open') return 'has-closed';
  // Written this way round so that NaN is refused, too.
  if (!(closesAt < call.closesAt)) return 'not-earlier';
  if (closesAt < Math.max(at, call.opensAt) + leastNotice) return 'too-soon';
  if (reason.trim() === '' || reason.length > longestReason) return 'no-reason';
  return by.trim() === '' ? 'nobody' : undefined;
};

/**
 * Brings the closing forward, and the grace time with it. Pages strike the old date through and
 * reminders are planned anew. Drafts are kept until the end that was promised before.
 */
export const shortenCall = (
  call: CallRecord,
  wish: ShorteningWish,
): Result<Extension, ShorteningRefusal> => {
  const refusal = refusalOf(call, wish);
  if (refusal !== undefined) return err(refusal);
  const { closesAt, at, second } = wish;
  const said = { by: wish.by.trim(), reason: wish.reason.trim(), at };
  const moved = movedTo(call, { closesAt, graceEndsAt: closesAt + graceOf(call) }, said);
  return ok({ ...moved, audit: { ...moved.audit, ...(second !== undefined && { second }) } });
};

/** A shortening that waits for a second member. */
export type Shortening = Readonly<{
  /** Tells it apart from one that was proposed in its place. */
  id: string;
  /** The closing that it was proposed against. */
  from: Instant;
  closesAt: Instant;
  reason: string;
  /** Who proposed it: the member's id, and name and role for the audit. */
  memberId: string;
  by: string;
  at: Instant;
}>;

export const isPending = ({ at }: Pick<Shortening, 'at'>, now: Instant): boolean =>
  now < at + shorteningWaits;

export type ApprovalRefusal =
  | ShorteningRefusal
  /** Nobody agrees to their own proposal. */
  | 'same-person'
  | 'not-yours'
  | 'expired'
  /** The closing is another one than it was proposed against. */
  | 'moved';

type Approver = Pick<Member, 'id' | 'roles' | 'removedAt'> & Readonly<{ said: string }>;

/** Whether a member proposes: what somebody proposed who decides no longer is nobody's proposal. */
export const mayPropose = (member: Pick<Member, 'roles' | 'removedAt'> | undefined): boolean =>
  member !== undefined && isActive(member) && hasRole(member.roles, ['decider']);

/** The shortening once a second member agrees to it at `at`; `said` is their name and role. */
export const approveShortening = (
  call: CallRecord,
  proposal: Shortening,
  approver: Approver,
  at: Instant,
): Result<Extension, ApprovalRefusal> => {
  if (!isActive(approver) || !hasRole(approver.roles, secretariat)) return err('not-yours');
  if (approver.id === proposal.memberId) return err('same-person');
  if (!isPending(proposal, at)) return err('expired');
  if (proposal.from !== call.closesAt) return err('moved');
  const { closesAt, by, reason } = proposal;
  return shortenCall(call, { closesAt, by, reason, at, second: approver.said });
};

/** Whether pages can shorten the call at all: where one member alone runs it, only a command can. */
export const canBeAgreed = (members: readonly Pick<Member, 'roles' | 'removedAt'>[]): boolean =>
  members.filter((one) => isActive(one) && hasRole(one.roles, secretariat)).length > 1;
