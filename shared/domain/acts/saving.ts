import type { CallRecord } from '../call/call-window.ts';
import { type Draft, draftEndsAt } from '../draft/draft.ts';
import type { DraftChange } from './act.ts';

/**
 * The next version of a draft that was read as `read`. One that was never sent is erased some time
 * after the call; by `addressDigest` its owner finds the way back to it.
 */
export const savingOf = (
  read: Draft,
  next: Draft,
  { call, addressDigest }: Readonly<{ call: CallRecord; addressDigest?: string | undefined }>,
): Extract<DraftChange, { kind: 'saved' }> => ({
  kind: 'saved',
  read,
  next,
  endsAt: next.sentVersion > 0 ? undefined : draftEndsAt(call, next),
  addressDigest,
});
