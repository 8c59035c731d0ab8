import type { NewsList } from '#shared/store/news-list.ts';
import { newsShards } from '#shared/store/table.ts';

export type Carried = Readonly<{
  carried: number;
  /** Those whom the new list had already, or has lost. */
  passedOver: number;
  /** Those who came from the earlier list and have left it since. */
  takenOff: number;
}>;

const countOf = async <One>(
  pages: AsyncIterable<readonly One[]>,
  change: (one: One) => Promise<boolean>,
): Promise<{ changed: number; others: number }> => {
  const counts = { changed: 0, others: 0 };
  for await (const some of pages)
    for (const isChanged of await Promise.all(some.map(change)))
      counts[isChanged ? 'changed' : 'others'] += 1;
  return counts;
};

/**
 * Takes whoever is on one list over to another: confirmed addresses alone, each once however often
 * this runs. It is marked last, and in any case, so that a run that died is made good by the next.
 */
export const carryList = async (
  from: Pick<NewsList, 'confirmed' | 'left'>,
  to: Pick<NewsList, 'carry' | 'dropCarried' | 'markCarried'>,
  now: number,
): Promise<Carried> => {
  const sum = { carried: 0, passedOver: 0, takenOff: 0 };
  for (const shard of newsShards) {
    const left = await countOf(from.left(shard), to.dropCarried);
    const carried = await countOf(from.confirmed(shard), (one) => to.carry(one, now));
    sum.takenOff += left.changed;
    sum.carried += carried.changed;
    sum.passedOver += carried.others;
  }
  await to.markCarried(now);
  return sum;
};
