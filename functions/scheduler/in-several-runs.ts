import { faultOf, log } from '#shared/runtime/log.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import type { Done, Effects } from '#shared/store/call/effects.ts';
import type { Page } from '#shared/store/engine/scan.ts';

export type LongEffects = Pick<Effects, 'isDone' | 'record' | 'progress' | 'storeProgress'>;

/** An effect that goes through thousands of rows: how far it has got outlives the run. */
type Passage<Row> = Readonly<{
  done: Done;
  effects: LongEffects;
  /** The rows, from `cursor` on. */
  pages: (cursor: string | undefined) => AsyncIterable<Page<Row>>;
  /** Does what is due to each row of a page; answers for how many, and how many have failed. */
  act: (rows: readonly Row[]) => Promise<Readonly<{ acted: number; failed: number }>>;
  now: number;
}>;

/**
 * Goes on where the run before broke off, and records the effect after the last page; answers for
 * how many rows something was done, undefined where the effect was done before. A row that fails
 * stops none of the others: all are gone through, the run fails then, and the next looks at all.
 */
export const inSeveralRuns = async <Row>(passage: Passage<Row>): Promise<number | undefined> => {
  const { done, effects, pages, act, now } = passage;
  if (await effects.isDone(done)) return undefined;
  let { cursor, failed } = await effects.progress(done);
  let acted = 0;
  for await (const { rows, next } of pages(cursor)) {
    const answer = await act(rows);
    acted += answer.acted;
    failed += answer.failed;
    cursor = next;
    if (cursor !== undefined) await effects.storeProgress(done, { cursor, failed });
  }
  if (failed > 0) {
    await effects.storeProgress(done, { cursor: undefined, failed: 0 });
    throw new Error(`${done.event}: ${failed} rows have failed, and are tried again`);
  }
  await effects.record(done, [], now);
  return acted;
};

/** Does `act` for each of `items`, side by side; one that fails is logged, and the others go on. */
export const eachAlone = async <One, WebResponse>(
  effect: string,
  items: readonly One[],
  act: (one: One) => Promise<WebResponse>,
): Promise<Readonly<{ answers: readonly WebResponse[]; faults: readonly unknown[] }>> => {
  const answers: WebResponse[] = [];
  const faults: unknown[] = [];
  await sideBySide(items, async (one) => {
    try {
      answers.push(await act(one));
    } catch (error) {
      faults.push(error);
      log('row-failed', { effect, ...faultOf(error) });
    }
  });
  return { answers, faults };
};
