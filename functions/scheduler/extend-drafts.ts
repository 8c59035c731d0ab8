import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { draftEndsAt } from '#shared/domain/draft/draft.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/call/effects.ts';
import type { UnsentDrafts } from '#shared/store/call/unsent-drafts.ts';
import type { Key } from '#shared/store/engine/item.ts';
import { eachAlone, inSeveralRuns, type LongEffects } from './in-several-runs.ts';

type Deps = Readonly<{
  effects: () => Promise<LongEffects & Pick<Effects, 'doneAt'>>;
  drafts: () => Promise<Pick<UnsentDrafts, 'ending' | 'extend'>>;
}>;

/**
 * Who read the call before it was extended writes the old end for as long as a request takes; pages
 * keep the record for seconds. By then all of that is written.
 */
const lookAgainAfter = 10 * aMinute;

/**
 * Lets drafts live as long as the closing asks for, with the browsers and addresses by which they
 * are found: each was given an end when it was written, by the closing of that day. Looks twice at
 * each closing that it meets, however the call came by it.
 */
export const extendDrafts =
  ({ effects, drafts }: Deps) =>
  async (call: CallRecord, now: number): Promise<void> => {
    const store = await effects();
    const first = { event: 'drafts-kept', instant: call.closesAt };
    const again = { event: 'drafts-kept-again', instant: call.closesAt };
    if (await store.isDone(again)) return;
    const keptAt = await store.doneAt(first);
    if (keptAt !== undefined && now < keptAt + lookAgainAfter) return;
    const done = keptAt === undefined ? first : again;
    const ends = { now, endsAt: draftEndsAt(call) };
    const { ending, extend } = await drafts();
    const rows = await inSeveralRuns<Key>({
      done,
      effects: store,
      pages: (cursor) => ending(ends, cursor),
      act: async (keys) => {
        const extended = await eachAlone(done.event, keys, (key) => extend(key, ends));
        return { acted: extended.answers.filter(Boolean).length, failed: extended.faults.length };
      },
      now,
    });
    if (rows !== undefined) log('drafts-kept', { instant: call.closesAt, rows });
  };
