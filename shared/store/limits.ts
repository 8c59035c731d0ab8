import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { batchGet } from './batch-get.ts';
import { expiry } from './draft-item.ts';
import { keyItem, keys, n, numberIn } from './item.ts';

/** At most `most` times in each span of `ms` milliseconds; `what` names no person but by a digest. */
export type Limit = Readonly<{ what: string; most: number; ms: number; now: number }>;

const spanOf = ({ ms, now }: Pick<Limit, 'ms' | 'now'>): number => Math.floor(now / ms);

/** Counts once more, or refuses the transaction that it is in. */
export const limitWrite = (table: string, { what, most, ms, now }: Limit): TransactWriteItem => {
  const span = spanOf({ ms, now });
  const [ttl, endsAt] = Object.entries(expiry((span + 1) * ms))[0] ?? [];
  return {
    Update: {
      TableName: table,
      Key: keyItem(keys.limit(what, span)),
      UpdateExpression: 'ADD times :one SET #ttl = :endsAt',
      ConditionExpression: 'attribute_not_exists(times) OR times < :most',
      ExpressionAttributeNames: { '#ttl': ttl ?? '' },
      ExpressionAttributeValues: { ':one': n(1), ':most': n(most), ':endsAt': endsAt ?? n(0) },
    },
  };
};

/** How often it was done in the span that `limit.now` is in, strongly consistent. */
export const timesCounted = async (
  client: DynamoDBClient,
  table: string,
  limit: Limit,
): Promise<number> => {
  const key = keys.limit(limit.what, spanOf(limit));
  return numberIn((await batchGet(client, table, [key]))(key), 'times') ?? 0;
};
