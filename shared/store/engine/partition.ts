import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type Item, s } from './item.ts';

/**
 * Every item of a partition in the order of its sort keys, or those whose sort key begins with
 * `prefix`; strongly consistent, one Query for each MB.
 */
export const partitionRows = async (
  client: DynamoDBClient,
  table: string,
  pk: string,
  prefix?: string,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
      ExpressionAttributeValues: {
        ':pk': s(pk),
        ...(prefix !== undefined && { ':prefix': s(prefix) }),
      },
    },
  );
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
};
