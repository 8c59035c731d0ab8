import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';

/** Writes an item, or refuses the transaction that it is in where there is one under its key. */
export const putNew = (table: string, item: Item): TransactWriteItem => ({
  Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});
