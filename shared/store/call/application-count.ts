import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { City } from '#shared/domain/call/edition.ts';
import type { Tally } from '#shared/domain/records/tally.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { type Item, type Key, keyItem, keys, n, numberIn, s } from '../engine/item.ts';
import { type Page, pagedScan } from '../engine/scan.ts';
import { countedShardOf, isCounted, readApplication } from '../items/application-item.ts';
import { applicationRow, countedShards, dueIndex, uncheckedShards } from '../table.ts';

/** How many entries stand in these shards of the index. */
const counter = (client: DynamoDBClient, table: string) => {
  const countIn = async (shard: string): Promise<number> => {
    const found = paginateQuery(
      { client },
      {
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: `${dueIndex.partition} = :shard`,
        ExpressionAttributeValues: { ':shard': s(shard) },
        Select: 'COUNT',
      },
    );
    let count = 0;
    for await (const { Count = 0 } of found) count += Count;
    return count;
  };

  const countInAll = async (shards: readonly string[]): Promise<number> =>
    (await Promise.all(shards.map(countIn))).reduce((sum, count) => sum + count, 0);

  return countInAll;
};

/** Member cities that hold a place, or wait for one. */
const citiesWithPlaces = async (
  client: DynamoDBClient,
  table: string,
  cities: readonly City[],
): Promise<number> => {
  const wanted = cities.map(({ id }) => keys.places(id));
  const found = await batchGet(client, table, wanted);
  const named = (key: Key, name: string): number => numberIn(found(key), name) ?? 0;
  return wanted.filter((key) => named(key, 'taken') + named(key, 'held') > 0).length;
};

/** Applications that have no entry in the index yet. */
const entries = (client: DynamoDBClient, table: string) => ({
  /**
   * Applications that an earlier version stored, which have no entry in the index, from `cursor`
   * on. Reads the whole table, once in its life.
   */
  uncounted: (cursor?: string): AsyncGenerator<Page<Item>> =>
    pagedScan(
      client,
      {
        TableName: table,
        FilterExpression: 'sk = :application AND attribute_not_exists(#shard)',
        ExpressionAttributeNames: { '#shard': dueIndex.partition },
        ExpressionAttributeValues: { ':application': s(applicationRow) },
      },
      (item: Item) => item,
      cursor,
    ),

  /** Adds the index entry of one; false if it is not counted, or was changed meanwhile. */
  count: async (item: Item): Promise<boolean> => {
    const application = readApplication(item);
    if (!isCounted(application)) return false;
    const changed = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.application(application.reference)),
      UpdateExpression: 'SET #shard = :shard, #at = :at',
      // A change of the application meanwhile writes the entry itself.
      ConditionExpression: 'version = :read',
      ExpressionAttributeNames: { '#shard': dueIndex.partition, '#at': dueIndex.sort },
      ExpressionAttributeValues: {
        ':shard': s(countedShardOf(application)),
        ':at': n(application.firstReceivedAt),
        ':read': n(application.version),
      },
    });
    return changed !== undefined;
  },
});

export type Tallies = ReturnType<typeof tallyStore>;

/** Counts of a call, none of which reads the whole table. */
export const tallyStore = (client: DynamoDBClient, table: string, cities: readonly City[]) => {
  const countInAll = counter(client, table);

  return {
    /**
     * Counts the applications that were not withdrawn, by their entries in the index, and the member
     * cities that hold or wait for a place.
     */
    tally: async (): Promise<Tally> => {
      const [inCities, checked, unchecked] = await Promise.all([
        citiesWithPlaces(client, table, cities),
        countInAll(countedShards),
        countInAll(uncheckedShards),
      ]);
      return { applications: checked + unchecked, unchecked, cities: inCities };
    },

    ...entries(client, table),
  };
};
