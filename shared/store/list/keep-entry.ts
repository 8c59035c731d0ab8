import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Cities, entryOf, type KeptEntry } from '#shared/domain/selection/entry.ts';
import { keyItem } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { writeTogether } from '../engine/transaction.ts';
import { entryItem, readStoredEntry, type StoredEntry } from '../items/staff/entry-item.ts';
import { type Place, readFacts } from './entry-facts.ts';
import { entryWrites, stepsTo } from './entry-writes.ts';

/** What became of an entry. `absent`: there is no application and no entry of it. */
export type Kept = 'kept' | 'unchanged' | 'removed' | 'absent';
export type KeepEntry = (reference: string) => Promise<Kept>;

/** Conflicts end after a few: each means that another has kept the same entry, or a busy count. */
const mostTries = 12;

const storedEntry = async (
  { client, table }: Place,
  reference: string,
): Promise<StoredEntry | undefined> => {
  const Key = keyItem(staffKeys.entry(reference));
  const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
  const { Item: item } = await client.send(get);
  return item && readStoredEntry(item);
};

const isSame = (before: StoredEntry | undefined, after: KeptEntry | undefined): boolean => {
  if (!before || !after) return before === after;
  const [was, is] = [entryItem(before, 0), entryItem(after, 0)];
  return before.isCurrent && JSON.stringify(was) === JSON.stringify(is);
};

/** Writes each step; false as soon as one met another's write. */
const writeSteps = async (
  { client, table }: Place,
  before: StoredEntry | undefined,
  after: KeptEntry | undefined,
): Promise<boolean> => {
  let last = before;
  for (const step of stepsTo({ before, after })) {
    const written = await writeTogether(client, entryWrites(table, { before: last, after: step }));
    if (!written.ok) return false;
    last = step && { ...step, revision: (last?.revision ?? 0) + 1, isCurrent: true };
  }
  return true;
};

/**
 * One try. The entry is read before what it is made of, and written only if nobody has written it
 * since: so an entry is never made of something older than what it replaces.
 */
const tryToKeep = async (
  place: Place,
  edition: Cities,
  reference: string,
): Promise<Kept | 'again' | 'first'> => {
  const before = await storedEntry(place, reference);
  const facts = await readFacts(place, reference);
  const after = facts && entryOf(facts, edition);
  if (isSame(before, after)) return after ? 'unchanged' : 'absent';
  if (!(await writeSteps(place, before, after))) return 'again';
  if (!after) return 'removed';
  return before ? 'kept' : 'first';
};

/**
 * Makes what the list has of an application true: its entry, the rows of its lists and words, and the
 * counts of these, in one transaction. It may be called at any time, again and by several at once; a
 * later call never makes older what an earlier one wrote. Throws where conflicts do not end.
 */
export const keepEntryStore =
  (place: Place, edition: Cities, pause: (tries: number) => Promise<void>): KeepEntry =>
  async (reference) => {
    let isFirst = false;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const outcome = await tryToKeep(place, edition, reference);
      // The application may have been erased meanwhile, by somebody who found no entry to remove.
      if (outcome === 'first') isFirst = true;
      else if (outcome === 'again') await pause(tries);
      else return isFirst && outcome === 'unchanged' ? 'kept' : outcome;
    }
    throw new Error('an entry of the list was changed by others each time');
  };

/** Whether the list says of an application what is true of it; also where there is neither. */
export const entryIsTrueStore =
  (place: Place, edition: Cities) =>
  async (reference: string): Promise<boolean> => {
    const before = await storedEntry(place, reference);
    const facts = await readFacts(place, reference);
    return isSame(before, facts && entryOf(facts, edition));
  };
