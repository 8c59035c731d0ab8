import { randomBytes } from 'node:crypto';
import { mailboxOf, subscriberIdOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import type { ApplicantsForNews, Word } from '#shared/store/news/applicants-for-news.ts';
import type { NewsList } from '#shared/store/news/news-list.ts';
import { newsShards } from '#shared/store/table.ts';

export type Carried = Readonly<{
  carried: number;
  /** Those among them who said so in an application. */
  applicants: number;
  /** Those whom the new list had already, or has lost. */
  passedOver: number;
  /** Those who have left the earlier list since, or say in their application that we may not. */
  takenOff: number;
  /** Applicants who want news, but look like robots, or whom no receipt has reached. */
  leftOut: number;
}>;

/** Does `change` for all, side by side; answers how many were changed, and how many not. */
const countOf = async <One>(
  pages: AsyncIterable<readonly One[]>,
  change: (one: One) => Promise<boolean>,
): Promise<{ changed: number; others: number }> => {
  const counts = { changed: 0, others: 0 };
  for await (const some of pages)
    for (const isChanged of await sideBySide(some, change))
      counts[isChanged ? 'changed' : 'others'] += 1;
  return counts;
};

const subscriberOf = (digest: string, { address, language, saidAt }: Word) => ({
  digest,
  id: subscriberIdOf(randomBytes(16)),
  address,
  language,
  confirmedAt: saidAt,
});

type Earlier = Readonly<{
  list: Pick<NewsList, 'confirmed' | 'left'>;
  applicants: ApplicantsForNews;
}>;
type Later = Pick<NewsList, 'carry' | 'dropCarried' | 'dropApplicant' | 'markCarried'>;

/**
 * Takes whoever is on one list over to another: confirmed addresses, and those of applicants who
 * say that we may write; each once however often this runs. It is marked last, and in any case, so
 * that a run that died is made good by the next.
 */
export const carryList = async (
  { list: from, applicants }: Earlier,
  to: Later,
  now: number,
): Promise<Carried> => {
  const sum = { carried: 0, applicants: 0, passedOver: 0, takenOff: 0, leftOut: 0 };
  const leavers = new Set<string>();
  for (const shard of newsShards) {
    const left = await countOf(from.left(shard), (one) => {
      leavers.add(one.digest);
      return to.dropCarried(one);
    });
    const carried = await countOf(from.confirmed(shard), (one) =>
      to.carry(one, { now, saidIn: 'list' }),
    );
    sum.takenOff += left.changed;
    sum.carried += carried.changed;
    sum.passedOver += carried.others;
  }
  // After the list: what was confirmed on it, or left, says more than a box in a form.
  const takeWord = async (word: Word): Promise<void> => {
    const key = digest(mailboxOf(word.address));
    if (word.says === 'left-out') sum.leftOut += 1;
    if (word.says === 'no' && (await to.dropApplicant(key, now))) sum.takenOff += 1;
    if (word.says !== 'yes') return;
    const isCarried =
      !leavers.has(key) &&
      (await to.carry(subscriberOf(key, word), { now, saidIn: 'application' }));
    sum.carried += isCarried ? 1 : 0;
    sum.applicants += isCarried ? 1 : 0;
    sum.passedOver += isCarried ? 0 : 1;
  };
  await sideBySide(await applicants.words(), takeWord);
  await to.markCarried(now);
  return sum;
};
