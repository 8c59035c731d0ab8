import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { shardOf, started } from '#shared/domain/selection/terms.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keyItem, keys, n, numberIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import type { Place } from './entry-facts.ts';

export type KeepStarted = (reference: string) => Promise<'kept' | 'unchanged'>;

/** Each try meets another keeper's write to a count, or finds that the draft changed meanwhile. */
const mostTries = 12;

/** Whether a draft is counted, and whether one is there that was never sent. The first is read first. */
const readStarted = async ({ client, table }: Place, reference: string) => {
  const [mark, draft] = [staffKeys.started(reference), keys.draft(reference)];
  const isCounted = (await batchGet(client, table, [mark]))(mark) !== undefined;
  const item = (await batchGet(client, table, [draft]))(draft);
  return { isCounted, isStarted: item !== undefined && (numberIn(item, 'sentVersion') ?? 0) === 0 };
};

/** Counts a draft with a mark that it is counted, or takes both away: once, by the mark. */
const startedWrites = (
  table: string,
  reference: string,
  isStarted: boolean,
): readonly TransactWriteItem[] => {
  const mark = keyItem(staffKeys.started(reference));
  const unmark = { TableName: table, Key: mark, ConditionExpression: 'attribute_exists(pk)' };
  return [
    isStarted ? putNew(table, mark) : { Delete: unmark },
    {
      Update: {
        TableName: table,
        Key: keyItem(staffKeys.count(started, shardOf(reference))),
        UpdateExpression: 'ADD entries :by',
        ExpressionAttributeValues: { ':by': n(isStarted ? 1 : -1) },
      },
    },
  ];
};

/**
 * Makes it true of an application whether it is counted among those that were started and never
 * submitted: by what is stored, so that it may be called at any time, again and by several at once.
 * After each write it looks again: the draft may have been sent meanwhile, by somebody whose keeper
 * found nothing to take away. Throws where conflicts do not end.
 */
export const keepStartedStore =
  (place: Place, pause: (tries: number) => Promise<void>): KeepStarted =>
  async (reference) => {
    let outcome: 'kept' | 'unchanged' = 'unchanged';
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const { isCounted, isStarted } = await readStarted(place, reference);
      if (isCounted === isStarted) return outcome;
      const writes = startedWrites(place.table, reference, isStarted);
      const written = await writeTogether(place.client, writes);
      if (written.ok) outcome = 'kept';
      else await pause(tries);
    }
    throw new Error('the count of drafts was changed by others each time');
  };
