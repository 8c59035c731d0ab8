import type { CallRecord } from './call-window.ts';
import type { Edition } from './edition.ts';

/**
 * An edition with its call as it stands, extensions included. No edition can take its place: what an
 * edition says of the closing is only what was planned.
 */
export type CallInForce = Omit<Edition, keyof CallRecord> & CallRecord;

/** Lays the call as it stands over the edition as it was planned: the one place where that is done. */
export const callInForce = (edition: Edition, call: CallRecord): CallInForce => ({
  ...edition,
  ...call,
});
