import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { type Item, stringIn } from '#shared/store/engine/item.ts';

/** DynamoDB promises no order of an item's attributes, and an engine may give another each time. */
const inOrder = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const keyOf = (item: Item): string => `${stringIn(item, 'pk')}\n${stringIn(item, 'sk')}`;

/** Everything in a table, by key, so that what is the same also reads the same. */
export const allItems = async (
  client: DynamoDBClient,
  TableName: string,
): Promise<readonly Item[]> => {
  const found = new Map<string, Item>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items) found.set(keyOf(item), inOrder(item));
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
};
