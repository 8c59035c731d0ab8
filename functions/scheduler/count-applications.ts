import type { Tally } from '#shared/domain/records/tally.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { Tallies } from '#shared/store/call/application-count.ts';
import type { Item } from '#shared/store/engine/item.ts';
import { eachAlone, inSeveralRuns, type LongEffects } from './in-several-runs.ts';

type Deps = Readonly<{
  effects: () => Promise<LongEffects>;
  tallies: () => Promise<Tallies>;
}>;

/**
 * Once in the life of a table: rows of an earlier release get their index entry, without which they
 * are not counted.
 */
const done = { event: 'applications-counted', instant: 0 };

/** Counts what came in, for the summary at the closing. */
export const countApplications =
  ({ effects, tallies }: Deps) =>
  async (now: Instant): Promise<Tally> => {
    const { uncounted, count, tally } = await tallies();
    await inSeveralRuns<Item>({
      done,
      effects: await effects(),
      pages: uncounted,
      act: async (items) => {
        const counted = await eachAlone(done.event, items, count);
        return { acted: counted.answers.filter(Boolean).length, failed: counted.faults.length };
      },
      now,
    });
    return tally();
  };
