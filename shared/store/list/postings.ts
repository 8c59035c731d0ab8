import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ListKey } from '#shared/domain/selection/list-key.ts';
import type { Filter, Sort } from '#shared/domain/selection/list-query.ts';
import { filters as everyFilter } from '#shared/domain/selection/list-query.ts';
import { shardsOf, type Term } from '#shared/domain/selection/terms.ts';
import { type Item, s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import {
  filterCondition,
  filterName,
  type Hit,
  keyOfPosting,
  type Listed,
  readHit,
} from '../items/staff/posting-item.ts';
import type { Place } from './entry-facts.ts';

export type Filters = Readonly<Partial<Record<Filter, string>>>;

/** Which part of a list is read. */
export type Asked = Readonly<{
  term: Term;
  /** What else has to hold of it. */
  filters: Filters;
  from: ListKey | undefined;
  sort: Sort;
  /** How many applications are wanted. */
  limit: number;
}>;

/** What was found, in order, and up to where all were; undefined to the end of the list. */
export type Found<One extends Listed = Listed> = Readonly<{
  hits: readonly One[];
  searchedTo: ListKey | undefined;
}>;

/** How a row is read, and which attributes that takes; all of them where none is named. */
type Reading<One extends Listed> = Readonly<{ attributes?: string; read: (item: Item) => One }>;

/** A page asks for what stands in the list, and for nothing of it: an answer of 51 rows has 4 KB. */
const keysAlone: Reading<Listed> = {
  attributes: keyOfPosting,
  read: (item) => ({ key: stringIn(item, keyOfPosting) }),
};
const asCarried: Reading<Hit> = { read: readHit };

/**
 * With a filter that seldom holds, so many rows are looked at for one page, of all shards together:
 * about 1 MB, which one request reads at most, and some tens of milliseconds.
 */
const mostLookedAt = 8_000;

/** A filter as a request says it. */
export const filtering = (filters: Filters, words: readonly string[] = []) => {
  const named = everyFilter.flatMap((filter) => {
    const value = filters[filter];
    return value === undefined ? [] : [{ filter, value }];
  });
  const conditions = [
    ...named.map(({ filter }) => filterCondition(filter)),
    ...words.map((_, index) => `contains(folded, :word${index})`),
  ];
  return {
    condition: conditions.length > 0 ? conditions.join(' AND ') : undefined,
    names: Object.fromEntries(named.map(({ filter }) => [`#${filter}`, filterName(filter)])),
    values: Object.fromEntries<Item[string]>([
      ...named.map(({ filter, value }) => [`:${filter}`, s(value)] as const),
      ...words.map((word, index) => [`:word${index}`, s(` ${word}`)] as const),
    ]),
  };
};

const isFiltered = (filters: Filters): boolean => Object.keys(filters).length > 0;

const readShard = async <One extends Listed>(
  { client, table }: Place,
  { term, filters, from, sort, limit }: Asked,
  shard: number,
  { attributes, read }: Reading<One>,
): Promise<Found<One>> => {
  const { condition, names, values } = filtering(filters);
  const after = from === undefined ? '' : ` AND sk ${sort === 'newest' ? '<' : '>'} :from`;
  const lookedAt = isFiltered(filters) ? Math.ceil(mostLookedAt / shardsOf(term)) : limit;
  const { Items = [], LastEvaluatedKey: last } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: `pk = :pk${after}`,
      FilterExpression: condition,
      ProjectionExpression: attributes,
      ...(isFiltered(filters) && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: {
        ':pk': s(staffKeys.posting(term, shard, 0, '').pk),
        ...(from !== undefined && { ':from': s(from) }),
        ...values,
      },
      ScanIndexForward: sort === 'oldest',
      ConsistentRead: true,
      Limit: lookedAt,
    }),
  );
  return { hits: Items.map(read), searchedTo: last && stringIn(last, 'sk') };
};

/** Whether the key `one` comes before the other in this order. */
const isBefore = (sort: Sort, one: ListKey, other: ListKey): boolean =>
  sort === 'oldest' ? one < other : one > other;

export const inOrder = <One extends Listed>(sort: Sort, hits: readonly One[]): readonly One[] =>
  hits.toSorted((one, other) => (isBefore(sort, one.key, other.key) ? -1 : 1));

const readAs = async <One extends Listed>(
  place: Place,
  asked: Asked,
  reading: Reading<One>,
): Promise<Found<One>> => {
  const shards = Array.from({ length: shardsOf(asked.term) }, (_, shard) => shard);
  const found = await Promise.all(shards.map((shard) => readShard(place, asked, shard, reading)));
  const { sort } = asked;
  const searchedTo = found
    .flatMap(({ searchedTo: one }) => (one === undefined ? [] : [one]))
    .reduce<ListKey | undefined>(
      (first, one) => (first === undefined || isBefore(sort, one, first) ? one : first),
      undefined,
    );
  const all = inOrder(
    sort,
    found.flatMap(({ hits }) => hits),
  );
  const isSearched = ({ key }: Listed): boolean =>
    searchedTo === undefined || !isBefore(sort, searchedTo, key);
  return { hits: all.filter(isSearched), searchedTo };
};

/**
 * Reads a list from a place on, strongly consistent, in one request for each of its shards. What one
 * of them has not searched yet is left out of all.
 */
export const readPostings = (place: Place, asked: Asked): Promise<Found> =>
  readAs(place, asked, keysAlone);

/** The applications that a member reviews, strongly consistent, in one request: it reads 11,000. */
export const readAssigned = async (
  place: Place,
  member: string,
  sort: Sort,
): Promise<readonly Hit[]> => {
  const term: Term = `reviewer=${member}`;
  const asked = { term, filters: {}, from: undefined, sort, limit: 10_000 } as const;
  return (await readAs(place, asked, asCarried)).hits;
};
