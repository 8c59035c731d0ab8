import type { Edition } from '#shared/domain/call/edition.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';

type Stores = typeof import('./table.ts');

/** What follows a change of the call is made with. */
export type SchedulerDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  stores: () => Promise<Stores>;
}>;

/** This function's own: its edition and clock, and its table, which is loaded when first needed. */
export const schedulerDeps = (): SchedulerDeps => ({
  clock: clock(),
  edition: edition(),
  stores: () => import('./table.ts'),
});
