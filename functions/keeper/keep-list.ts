import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { KeeperDeps } from './deps.ts';

/** Whose list entry a record changes: the second part of `APPLICATION#…` and of `CASE#…`. */
const referenceIn = ({ dynamodb }: DynamoDBRecord): string | undefined =>
  dynamodb?.Keys?.['pk']?.S?.split('#')[1];

/**
 * Keeps the entry of each application that the records tell of, once: what is true is read anew, so
 * that it makes no difference how often and in which order they come. One after another, since each
 * writes to the same counts. A record that fails is delivered again.
 */
export const keepList =
  ({ stores }: Pick<KeeperDeps, 'stores'>) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const { keepEntry } = await stores();
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const [reference, own] of Map.groupBy(records, referenceIn)) {
      if (reference === undefined) continue;
      try {
        await keepEntry(reference);
      } catch (error) {
        log('entry-not-kept', { reference, fault: faultOf(error).fault });
        for (const { dynamodb } of own)
          batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
      }
    }
    return { batchItemFailures };
  };
