import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyItem } from './item.ts';

/** Writes an item, whatever stands under its key. */
export const put = (table: string, item: Item): TransactWriteItem => ({
  Put: { TableName: table, Item: item },
});

/** Writes an item, or refuses the transaction that it is in where there is one under its key. */
export const putNew = (table: string, item: Item): TransactWriteItem => ({
  Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

type Change = Readonly<{ update: string; condition: string; values: Item }>;

/** Changes an item, or refuses the transaction that it is in where the condition does not hold. */
export const updateWrite = (
  table: string,
  key: Key,
  { update, condition, values }: Change,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(key),
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeValues: values,
  },
});
