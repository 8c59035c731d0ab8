import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { faultOf, log } from '#shared/runtime/log.ts';
import { applicationRow, draftRow } from '#shared/store/table.ts';
import type { KeeperDeps, KeeperStores } from './deps.ts';

/** Whose list entry a record changes: the second part of `APPLICATION#…` and of `CASE#…`. */
const referenceIn = ({ dynamodb }: DynamoDBRecord): string | undefined =>
  dynamodb?.Keys?.['pk']?.S?.split('#')[1];

const rowOf = ({ dynamodb }: DynamoDBRecord): string | undefined => dynamodb?.Keys?.['sk']?.S;

/** A draft that comes or goes, or the application that it becomes. */
const changesStarted = (record: DynamoDBRecord): boolean =>
  rowOf(record) === draftRow || (rowOf(record) === applicationRow && record.eventName === 'INSERT');

/** Keeps what the records of one application can have changed. */
const keepWhat = async (
  { keepEntry, keepStarted }: KeeperStores,
  reference: string,
  records: readonly DynamoDBRecord[],
): Promise<void> => {
  if (records.some(changesStarted)) await keepStarted(reference);
  if (records.some((record) => rowOf(record) !== draftRow)) await keepEntry(reference);
};

/**
 * Keeps the entry of each application that the records tell of, once: what is true is read anew, so
 * that it makes no difference how often and in which order they come. One after another, since each
 * writes to the same counts. A record that fails is delivered again.
 */
export const keepList =
  ({ stores }: Pick<KeeperDeps, 'stores'>) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const store = await stores();
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const [reference, own] of Map.groupBy(records, referenceIn)) {
      if (reference === undefined) continue;
      try {
        await keepWhat(store, reference, own);
      } catch (error) {
        log('entry-not-kept', { reference, fault: faultOf(error).fault });
        for (const { dynamodb } of own)
          batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
      }
    }
    return { batchItemFailures };
  };
