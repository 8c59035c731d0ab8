import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { expiry } from './draft-item.ts';
import { keyItem, keys, n } from './item.ts';

/** At most `most` times in each span of `ms` milliseconds; `what` names no person but by a digest. */
export type Limit = Readonly<{ what: string; most: number; ms: number; now: number }>;

/** Counts once more, or refuses the transaction that it is in. */
export const limitWrite = (table: string, { what, most, ms, now }: Limit): TransactWriteItem => {
  const span = Math.floor(now / ms);
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
