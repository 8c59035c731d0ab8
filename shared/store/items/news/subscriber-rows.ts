import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { Subscriber } from '#shared/domain/news/news.ts';
import { s } from '../../engine/item.ts';
import { newsPrefixes, tableKeys } from '../../table.ts';
import { subscriberOf } from './subscriber-item.ts';

/** Everybody on one shard of the list who stands on it so, `pageSize` rows at most at a time. */
export const inState = (
  client: DynamoDBClient,
  table: string,
  {
    shard,
    state,
    pageSize,
  }: Readonly<{ shard: string; state: 'confirmed' | 'left'; pageSize: number }>,
) =>
  paginateQuery(
    { client, pageSize },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: `${tableKeys.partition} = :shard`,
      FilterExpression: '#state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':shard': s(`${newsPrefixes.list}${shard}`),
        ':state': s(state),
      },
    },
  );

/** Everybody on one shard of the list, `pageSize` at most at a time. */
export const confirmedOn = async function* (
  client: DynamoDBClient,
  table: string,
  { shard, pageSize }: Readonly<{ shard: string; pageSize: number }>,
): AsyncGenerator<readonly Subscriber[]> {
  const pages = inState(client, table, { shard, state: 'confirmed', pageSize });
  for await (const { Items = [] } of pages) yield Items.map(subscriberOf);
};
