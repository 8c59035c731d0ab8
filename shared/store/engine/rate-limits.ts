import {
  type DynamoDBClient,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Counted, Limit, SeenCount } from '#shared/domain/records/counted.ts';
import { tableKeys } from '../table.ts';
import { batchGet } from './batch-get.ts';
import { expiry, type Key, keyItem, keys, n, numberIn, s } from './item.ts';

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

type Bound = Readonly<{ below: number | undefined; by?: string | undefined }>;

/** Counts once more while the count is below the bound, if any, and stores who was the first. */
const countingWrite = (
  table: string,
  counted: Counted,
  { below, by }: Bound,
): TransactWriteItem => {
  const { UpdateExpression, ExpressionAttributeValues, ...counting } = update(table, counted);
  const noting = by === undefined ? '' : ', firstBy = if_not_exists(firstBy, :by)';
  return {
    Update: {
      ...counting,
      UpdateExpression: `${UpdateExpression}${noting}`,
      ...(below !== undefined && {
        ConditionExpression: 'attribute_not_exists(times) OR times < :below',
      }),
      ExpressionAttributeValues: {
        ...ExpressionAttributeValues,
        ...(below !== undefined && { ':below': n(below) }),
        ...(by !== undefined && { ':by': s(by) }),
      },
    },
  };
};

/** Counts once more, or fails the transaction: see `writeTogether`. */
export const limitWrite = (table: string, limit: Limit): TransactWriteItem =>
  countingWrite(table, limit, { below: limit.most });

/** Counts once more for a plan, or fails the transaction as any change would. */
export const seenCountWrite = (table: string, count: SeenCount): TransactWriteItem =>
  countingWrite(table, count, { below: count.plannedBelow, by: count.by });

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
