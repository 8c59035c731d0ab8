import { QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  type Counted,
  facets,
  started,
  type Term,
  termShards,
} from '#shared/domain/selection/terms.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, numberIn, s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import type { Place } from './entry-facts.ts';

/** How long lists are, and how many were started. One that is not named is empty. */
export type Counts = ReadonlyMap<Counted, number>;

const shards = Array.from({ length: termShards }, (_, shard) => shard);

const isCounted = (text: string): text is Counted =>
  text === started || facets.some((facet) => text.startsWith(`${facet}=`));

/** Strongly consistent, in one request for 25 lists. */
export const readCounts = async (
  { client, table }: Place,
  terms: readonly Term[],
): Promise<Counts> => {
  const all = terms.flatMap((term) => shards.map((shard) => staffKeys.count(term, shard)));
  const found = await batchGet(client, table, all);
  const countOf = (term: Term): number =>
    shards.reduce(
      (sum, shard) => sum + (numberIn(found(staffKeys.count(term, shard)), 'entries') ?? 0),
      0,
    );
  return new Map(terms.map((term) => [term, countOf(term)]));
};

const shardCounts = async ({ client, table }: Place, shard: number): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': s(staffKeys.count('', shard).pk) },
      ConsistentRead: true,
    }),
  );
  return Items;
};

/**
 * The length of every list that is not empty, strongly consistent, in four requests. Each reads 1 MB,
 * some ten thousand counts; there are as many as states, needs, cities, countries and reviewers.
 */
export const readEveryCount = async (place: Place): Promise<Counts> => {
  const rows = (await Promise.all(shards.map((shard) => shardCounts(place, shard)))).flat();
  const counts = new Map<Counted, number>();
  for (const row of rows) {
    const term = stringIn(row, 'sk');
    if (isCounted(term))
      counts.set(term, (counts.get(term) ?? 0) + (numberIn(row, 'entries') ?? 0));
  }
  return new Map([...counts].filter(([, count]) => count > 0));
};
