import type { Application } from '../application/application.ts';
import { withLastReturn } from '../application/return.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { ApplicationChange } from './act.ts';
import { changeOf } from './change.ts';

/**
 * Gives a place to one that waits in its city’s queue. One that is returned stays so: its place is
 * there when its applicant has answered.
 */
export const promotionOf = (
  call: CallInForce,
  next: Application,
  happened: Omit<Parameters<typeof changeOf>[3], 'changed'>,
): ApplicationChange => {
  const free = { cityWasFull: false };
  if (next.state !== 'returned')
    return changeOf(call, 'promote', next, { ...happened, changed: free });
  const returns = withLastReturn(next, { from: 'submitted' });
  return changeOf(call, 'promote-returned', next, { ...happened, changed: { ...free, returns } });
};
