import { type Instant, startOfDay } from '../time/zoned-time.ts';
import type { CallRecord } from './call-window.ts';
import type { Edition } from './edition.ts';

/**
 * An edition with its call as it stands, extensions included. No edition can take its place: what an
 * edition says of the closing is only what was planned.
 */
export type CallInForce = Omit<Edition, keyof CallRecord> & CallRecord;

/** Overlays the planned edition with the call’s record. Nothing else does this. */
export const callInForce = (edition: Edition, call: CallRecord): CallInForce => ({
  ...edition,
  ...call,
});

/**
 * The schedule as far as it still holds: a call that was extended may close after the days that its
 * edition planned.
 */
export const scheduleInForce = (
  { schedule, zone }: Pick<Edition, 'schedule' | 'zone'>,
  { closesAt }: Readonly<{ closesAt: Instant }>,
): Edition['schedule'] => {
  const { interviews, results } = schedule;
  const holds = (day: string) => startOfDay(day, zone) >= closesAt;
  return {
    ...(interviews && holds(interviews.from) ? { interviews } : {}),
    ...(results !== undefined && holds(results) ? { results } : {}),
  };
};
