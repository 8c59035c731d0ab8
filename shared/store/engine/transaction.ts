import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { err, ok, type Result } from '#shared/domain/result.ts';

/**
 * Why nothing of a transaction was written. `changed`: what it was planned on has changed, read again.
 * `limited`: only rate limits failed. `busy`: it met another transaction or a throttle, try again.
 */
export type Refusal = 'changed' | 'limited' | 'busy';

const busyNames = new Set([
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/**
 * Writes all of `items` and counts all of `limits`, or does neither. Throws on any fault that is no
 * `Refusal`; a fault does not say that nothing was written.
 */
export const writeTogether = async (
  client: DynamoDBClient,
  items: readonly TransactWriteItem[],
  limits: readonly TransactWriteItem[] = [],
): Promise<Result<undefined, Refusal>> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [...items, ...limits] }));
    return ok(undefined);
  } catch (error) {
    if (error instanceof TransactionCanceledException) {
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (codes.slice(0, items.length).includes('ConditionalCheckFailed')) return err('changed');
      if (codes.includes('ConditionalCheckFailed')) return err('limited');
      if (codes.some((code) => code !== 'None' && code !== 'ValidationError')) return err('busy');
    }
    if (error instanceof Error && busyNames.has(error.name)) return err('busy');
    throw error;
  }
};
