import type { CallRecord } from '#shared/domain/call-window.ts';
import { draftEndsAt } from '#shared/domain/draft.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/effects.ts';
import type { UnsentDrafts } from '#shared/store/unsent-drafts.ts';

type Deps = Readonly<{
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  drafts: () => Promise<Pick<UnsentDrafts, 'keepUntil'>>;
}>;

/**
 * Lets drafts live as long as an extended call asks for, with the browsers and addresses by which
 * they are found: each was given an end when it was written, by the closing of that day.
 */
export const keepDrafts =
  ({ effects, drafts }: Deps) =>
  async (call: CallRecord, now: number): Promise<void> => {
    if (call.earlierClosings.length === 0) return;
    const done = { event: 'drafts-kept', instant: call.closesAt };
    const store = await effects();
    if (await store.isDone(done)) return;
    const rows = await (await drafts()).keepUntil(draftEndsAt(call), now);
    await store.record(done, [], now);
    log('drafts-kept', { instant: call.closesAt, rows });
  };
