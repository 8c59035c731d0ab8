import { err, ok, type Result } from '../result.ts';
import { aMinute } from '../time/spans.ts';
import { type Instant, onlyInstant } from '../time/zoned-time.ts';
import { type CallRecord, callState } from './call-window.ts';

/** Long enough for what happened, short enough to be read in a list of changes. */
export const longestReason = 500;

/** Who moved the closing, from when to when, and why. Staff and ops are named; no applicant is. */
export type ClosingAudit = Readonly<{
  by: string;
  at: Instant;
  from: Instant;
  to: Instant;
  reason: string;
  /** Who agreed to it, where it takes two. */
  second?: string | undefined;
}>;

/** The call as it was read and as it will be, with the row of its audit. */
export type Extension = Readonly<{ before: CallRecord; after: CallRecord; audit: ClosingAudit }>;

export type ExtensionRefusal =
  /** The new closing is the present one, or before it. */
  | 'not-later'
  /** The new closing is past, or so near that nobody could use it. */
  | 'no-time-left'
  /** The call closes within a minute: nobody could say which closing judged an application. */
  | 'closing-now'
  /** The call has closed, and it was not said that it is to be opened again. */
  | 'has-closed'
  | 'after-workshop'
  | 'no-reason'
  | 'nobody';

export type ExtensionWish = Readonly<{
  /** The exclusive end, as in the edition. */
  closesAt: Instant;
  at: Instant;
  by: string;
  reason: string;
  /** When the workshop begins: no call goes on while it is held. */
  workshopAt: Instant;
  /** Said by one who knows that the call has closed. */
  reopens: boolean;
}>;

const refusalOf = (call: CallRecord, wish: ExtensionWish): ExtensionRefusal | undefined => {
  const { closesAt, at, workshopAt } = wish;
  const state = callState(call, at);
  // Written this way round so that NaN is refused, too.
  if (!(closesAt > call.closesAt)) return 'not-later';
  if (!(closesAt <= workshopAt && closesAt + graceOf(call) <= call.archivesAt))
    return 'after-workshop';
  if (closesAt <= at + aMinute) return 'no-time-left';
  if (state === 'open' && at >= call.closesAt - aMinute) return 'closing-now';
  if (state !== 'announced' && state !== 'open' && !wish.reopens) return 'has-closed';
  if (wish.reason.trim() === '' || wish.reason.length > longestReason) return 'no-reason';
  return wish.by.trim() === '' ? 'nobody' : undefined;
};

/** How long the grace time is, in milliseconds. */
export const graceOf = ({ closesAt, graceEndsAt }: CallRecord): number => graceEndsAt - closesAt;

/** The call with another closing, the one that it has now struck through, and the row of its audit. */
export const movedTo = (
  before: CallRecord,
  { closesAt, graceEndsAt }: Pick<CallRecord, 'closesAt' | 'graceEndsAt'>,
  { by, reason, at }: Pick<ClosingAudit, 'by' | 'reason' | 'at'>,
): Extension => ({
  before,
  after: {
    ...before,
    closesAt,
    graceEndsAt,
    earlierClosings: [...before.earlierClosings, before.closesAt],
    changedAt: at,
  },
  audit: { by, at, from: before.closesAt, to: closesAt, reason },
});

/**
 * Puts the closing off, and the grace time with it. All that follows goes by the record: pages,
 * reminders, the list for news, how long drafts are kept.
 */
export const extendCall = (
  call: CallRecord,
  wish: ExtensionWish,
): Result<Extension, ExtensionRefusal> => {
  const refusal = refusalOf(call, wish);
  if (refusal !== undefined) return err(refusal);
  const graceEndsAt = wish.closesAt + graceOf(call);
  const said = { by: wish.by.trim(), reason: wish.reason.trim(), at: wish.at };
  return ok(movedTo(call, { closesAt: wish.closesAt, graceEndsAt }, said));
};

/** What the edition file said of the closing, now and when the schedule looked last. */
export type PlannedClosing = Readonly<{
  planned: Pick<CallRecord, 'closesAt' | 'graceEndsAt'>;
  before: Instant | undefined;
}>;

/**
 * The extension that a deployment has made, by a later closing in the edition file; undefined where
 * it made none. It is not refused, since pages show it already. Before the opening it corrects an
 * edition that is being made ready.
 */
export const deployedExtension = (
  call: CallRecord,
  { planned, before }: PlannedClosing,
  at: Instant,
): Extension | undefined => {
  if (before === undefined || before === planned.closesAt || at < call.opensAt) return undefined;
  const isExtended = call.earlierClosings.length > 0;
  const published = isExtended ? call : { ...call, closesAt: before };
  if (planned.closesAt <= published.closesAt) return undefined;
  return movedTo(published, planned, { by: 'deployment', reason: 'edition file', at });
};

/**
 * Reads the last minute of a call as people say it (`2018-05-17T23:59`, on the clock of `zone`);
 * answers the closing, which is the instant after it, or why it cannot be one.
 */
export const closingAfter = (lastMinute: string, zone: string): Result<Instant, string> => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(lastMinute))
    return err('is no local time: give it as YYYY-MM-DDTHH:MM, such as 2018-05-17T23:59');
  if (lastMinute.endsWith('T00:00'))
    return err('is the first minute of a day: give the last one of the day before, T23:59');
  const read = onlyInstant(lastMinute, zone);
  return 'instant' in read ? ok(read.instant + aMinute) : err(read.reason);
};
