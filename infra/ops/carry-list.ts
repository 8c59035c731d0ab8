import { randomBytes } from 'node:crypto';
import { mailboxOf, subscriberIdOf } from '#shared/domain/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { NewsList } from '#shared/store/news-list.ts';
import { newsShards } from '#shared/store/table.ts';
import type { Willing, WillingApplicants } from '#shared/store/willing-applicants.ts';

export type Carried = Readonly<{
  carried: number;
  /** Those among them who said so in an application. */
  applicants: number;
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

const subscriberOf = ({ address, language, saidAt }: Willing) => ({
  digest: digest(mailboxOf(address)),
  id: subscriberIdOf(randomBytes(16)),
  address,
  language,
  confirmedAt: saidAt,
});

type Earlier = Readonly<{
  list: Pick<NewsList, 'confirmed' | 'left'>;
  applicants: WillingApplicants;
}>;

/**
 * Takes whoever is on one list over to another: confirmed addresses, and those of applicants who
 * said that we may write; each once however often this runs. It is marked last, and in any case, so that a run that died is made good by the next.
 */
export const carryList = async (
  { list: from, applicants }: Earlier,
  to: Pick<NewsList, 'carry' | 'dropCarried' | 'markCarried'>,
  now: number,
): Promise<Carried> => {
  const sum = { carried: 0, applicants: 0, passedOver: 0, takenOff: 0 };
  const leftAt = new Map<string, number>();
  for (const shard of newsShards) {
    const left = await countOf(from.left(shard), (one) => {
      leftAt.set(one.digest, one.leftAt);
      return to.dropCarried(one);
    });
    const carried = await countOf(from.confirmed(shard), (one) => to.carry(one, now));
    sum.takenOff += left.changed;
    sum.carried += carried.changed;
    sum.passedOver += carried.others;
  }
  // Last: whoever is on the earlier list is known there by what was confirmed, or has left it.
  const willing = await countOf(applicants.pages(), async (one) => {
    const subscriber = subscriberOf(one);
    const hasLeftSince = (leftAt.get(subscriber.digest) ?? 0) > one.saidAt;
    return !hasLeftSince && to.carry(subscriber, now);
  });
  sum.carried += willing.changed;
  sum.applicants += willing.changed;
  sum.passedOver += willing.others;
  await to.markCarried(now);
  return sum;
};
