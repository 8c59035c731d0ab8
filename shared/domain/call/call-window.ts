import type { Instant } from '../time/zoned-time.ts';

/** When a call opens and closes. Every instant is the first one of the state it begins. */
export type CallRecord = Readonly<{
  opensAt: Instant;
  closesAt: Instant;
  graceEndsAt: Instant;
  archivesAt: Instant;
  /** Closings that were published before an extension, oldest first. */
  earlierClosings: readonly Instant[];
  /** When the closing was last put off; undefined while it is the one of the edition file. */
  changedAt?: Instant | undefined;
}>;

/** The call as its edition file has it, before anything was changed. */
export const plannedCall = ({
  opensAt,
  closesAt,
  graceEndsAt,
  archivesAt,
}: Omit<CallRecord, 'earlierClosings' | 'changedAt'>): CallRecord => ({
  opensAt,
  closesAt,
  graceEndsAt,
  archivesAt,
  earlierClosings: [],
});

/** Whether the call is as its edition file has it: no instant of it was ever changed. */
export const isAsPlanned = (
  call: CallRecord,
  edition: Omit<CallRecord, 'earlierClosings' | 'changedAt'>,
): boolean =>
  call.changedAt === undefined &&
  call.earlierClosings.length === 0 &&
  call.opensAt === edition.opensAt &&
  call.closesAt === edition.closesAt &&
  call.graceEndsAt === edition.graceEndsAt &&
  call.archivesAt === edition.archivesAt;

/** In their order. */
export const callStates = ['announced', 'open', 'grace', 'closed', 'archived'] as const;
export type CallState = (typeof callStates)[number];

/** The first instant of a state; of the one that has none, the last before the opening. */
export const firstInstantOf = (call: CallRecord, state: CallState): Instant =>
  ({
    announced: call.opensAt - 1,
    open: call.opensAt,
    grace: call.closesAt,
    closed: call.graceEndsAt,
    archived: call.archivesAt,
  })[state];

/** The state of the call for a request that the gateway received at `receivedAt`. */
export const callState = (call: CallRecord, receivedAt: Instant): CallState => {
  if (receivedAt < call.opensAt) return 'announced';
  if (receivedAt < call.closesAt) return 'open';
  if (receivedAt < call.graceEndsAt) return 'grace';
  return receivedAt < call.archivesAt ? 'closed' : 'archived';
};

export type Admission =
  | Readonly<{ admitted: true; lateBySeconds: number; byCode?: true }>
  | Readonly<{ admitted: false; state: Exclude<CallState, 'open'> }>;

type Sending = Readonly<{
  receivedAt: Instant;
  begunAt: Instant;
  /** Until when a late code admits it; undefined where none was entered. */
  lateUntil?: Instant | undefined;
}>;

const lateBy = ({ closesAt }: CallRecord, receivedAt: Instant): number =>
  Math.max(1, Math.ceil((receivedAt - closesAt) / 1000));

/**
 * Whether an application received at `receivedAt` is taken. In the grace time only one that was
 * begun before the closing is, and after it only one that a late code admits. It is recorded how
 * late it came (whole seconds, rounded up).
 */
export const admission = (
  call: CallRecord,
  { receivedAt, begunAt, lateUntil }: Sending,
): Admission => {
  const state = callState(call, receivedAt);
  if (state === 'open') return { admitted: true, lateBySeconds: 0 };
  const lateBySeconds = lateBy(call, receivedAt);
  if (state === 'grace' && begunAt < call.closesAt) return { admitted: true, lateBySeconds };
  const isLate = state === 'grace' || state === 'closed';
  if (isLate && lateUntil !== undefined && receivedAt < lateUntil)
    return { admitted: true, lateBySeconds, byCode: true };
  return { admitted: false, state };
};

/**
 * Until when a sending is taken, as things stand at `receivedAt`: the closing while the call is open,
 * after it the end of the grace time or of a late code. Undefined where nothing is taken now.
 */
export const takenUntil = (call: CallRecord, sending: Sending): Instant | undefined => {
  const { receivedAt, begunAt, lateUntil = 0 } = sending;
  const admitted = admission(call, sending);
  if (!admitted.admitted) return undefined;
  if (receivedAt < call.closesAt) return Math.max(call.closesAt, lateUntil);
  return Math.max(begunAt < call.closesAt ? call.graceEndsAt : 0, lateUntil);
};
