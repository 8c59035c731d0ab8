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
