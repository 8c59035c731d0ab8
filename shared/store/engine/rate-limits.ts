import {
  type DynamoDBClient,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { tableKeys } from '../table.ts';
import { batchGet } from './batch-get.ts';
import { expiry, type Key, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';

/** What is counted in each span of `ms` milliseconds; `what` names no person but by a digest. */
export type Counted = Readonly<{ what: string; ms: number; now: number }>;

/** At most `most` times in each span; whose the first of them is, where that is asked. */
export type Limit = Counted & Readonly<{ most: number; by?: string }>;

const spanOf = ({ ms, now }: Counted): number => Math.floor(now / ms);

/** Where the count of the span stands, in its item's `times`. */
export const counterKey = (counted: Counted): Key => keys.limit(counted.what, spanOf(counted));

/** Counts once more; the item goes when its span is over. */
const update = (table: string, counted: Counted) => ({
  TableName: table,
  Key: keyItem(counterKey(counted)),
  UpdateExpression: 'ADD times :one SET #until = :until',
  ExpressionAttributeNames: { '#until': tableKeys.timeToLive },
  ExpressionAttributeValues: {
    ':one': n(1),
    ':until': expiry((spanOf(counted) + 1) * counted.ms),
  },
});

/** Counts once more, or refuses the transaction that it is in. */
export const limitWrite = (table: string, limit: Limit): TransactWriteItem => {
  const counting = update(table, limit);
  return {
    Update: {
      ...counting,
      ...(limit.by === undefined
        ? {}
        : {
            UpdateExpression: `${counting.UpdateExpression}, firstBy = if_not_exists(firstBy, :by)`,
          }),
      ConditionExpression: 'attribute_not_exists(times) OR times < :most',
      ExpressionAttributeValues: {
        ...counting.ExpressionAttributeValues,
        ':most': n(limit.most),
        ...(limit.by === undefined ? {} : { ':by': s(limit.by) }),
      },
    },
  };
};

export const isLimitWrite = ({ Update }: TransactWriteItem): boolean =>
  stringIn(Update?.Key, 'pk').startsWith(keys.limit('', 0).pk);

/** How often it was done in the span that `counted.now` is in, strongly consistent. */
export const timesCounted = async (
  client: DynamoDBClient,
  table: string,
  counted: Counted,
): Promise<number> => {
  const key = counterKey(counted);
  return numberIn((await batchGet(client, table, [key]))(key), 'times') ?? 0;
};

export type Counters = ReturnType<typeof counterStore>;

export const counterStore = (client: DynamoDBClient, table: string) => ({
  /** Counts once more and says how often that makes it in this span: exact, however many at once. */
  count: async (counted: Counted): Promise<number> => {
    const { Attributes } = await client.send(
      new UpdateItemCommand({ ...update(table, counted), ReturnValues: 'UPDATED_NEW' }),
    );
    return numberIn(Attributes, 'times') ?? 0;
  },
});
