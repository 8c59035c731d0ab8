import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { isLimitWrite } from './rate-limits.ts';

/**
 * Why DynamoDB did not carry a transaction out: what it was planned on has changed, nothing but a
 * limit was reached, or it met another.
 */
export type Refusal = 'changed' | 'limited' | 'busy';

const busyNames = new Set([
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/**
 * Writes all of `items` or none. `changed`: a condition no longer holds, read again. `limited`: all
 * that does not hold are limits. `busy`: it met another transaction or a throttle, try again. Throws on any other fault; a fault does not
 * say that nothing was written.
 */
export const writeTogether = async (
  client: DynamoDBClient,
  items: TransactWriteItem[],
): Promise<Result<undefined, Refusal>> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    return ok(undefined);
  } catch (error) {
    if (error instanceof TransactionCanceledException) {
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      const failed = items.filter((_, at) => codes[at] === 'ConditionalCheckFailed');
      if (failed.length > 0) return err(failed.every(isLimitWrite) ? 'limited' : 'changed');
      if (codes.some((code) => code !== 'None' && code !== 'ValidationError')) return err('busy');
    }
    if (error instanceof Error && busyNames.has(error.name)) return err('busy');
    throw error;
  }
};
