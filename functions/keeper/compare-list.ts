import { log, logMetrics } from '#shared/runtime/log.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import type { KeeperDeps, KeeperStores } from './deps.ts';

/** How many applications are compared in a night. */
const mostCompared = 200;
/** What has just changed is in the list by then, in ms; else it is wrong. */
const patience = 10_000;

const chanceBy = (random: KeeperDeps['random']) => (): number => {
  const [high = 0, middle = 0, low = 0] = random(3);
  return (high * 65_536 + middle * 256 + low) / 16_777_216;
};

const wrongAmong = async (
  { entryIsTrue }: Pick<KeeperStores, 'entryIsTrue'>,
  references: readonly string[],
): Promise<readonly string[]> => {
  const answers = await sideBySide(references, entryIsTrue);
  return references.filter((_, index) => answers[index] === false);
};

/**
 * Compares the list with the truth for some applications that are chosen by chance, says how many
 * differ, and mends these. What differs is looked at again a moment later: it may have changed just
 * before.
 */
export const compareList =
  ({ editionId, stores, random, wait }: KeeperDeps) =>
  async (): Promise<void> => {
    const store = await stores();
    const references = await store.sample(chanceBy(random), mostCompared);
    const suspects = await wrongAmong(store, references);
    if (suspects.length > 0) await wait(patience);
    const wrong = await wrongAmong(store, suspects);
    for (const reference of wrong) {
      log('entry-differs', { reference });
      await store.keepEntry(reference);
    }
    log('list-compared', { compared: references.length, differ: wrong.length });
    logMetrics(editionId, { ListEntriesDiffer: wrong.length });
  };
