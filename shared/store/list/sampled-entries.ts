import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { referenceAt } from '#shared/domain/selection/list-key.ts';
import { everyone, termShards } from '#shared/domain/selection/terms.ts';
import { type Item, n, numberIn, s, stringIn } from '../engine/item.ts';
import { instantKey, staffKeys } from '../engine/staff-keys.ts';
import { countedShards, dueIndex, uncheckedShards } from '../table.ts';
import type { Place } from './entry-facts.ts';

/** What stands in the order in which it was received: entries of the list, or applications. */
type Line = Readonly<{
  /** Some that were received at an instant or after it, or at or before it. */
  read: (at: number, direction: 'after' | 'before', limit: number) => Promise<readonly Item[]>;
  instantOf: (item: Item) => number;
  referenceOf: (item: Item) => string;
}>;

const listLine = ({ client, table }: Place, shard: number): Line => ({
  read: async (at, direction, limit) => {
    const isAfter = direction === 'after';
    // No sign of a reference sorts after `~`.
    const from = isAfter ? instantKey(at) : `${instantKey(at)}~`;
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `pk = :pk AND sk ${isAfter ? '>=' : '<='} :at`,
        ExpressionAttributeValues: {
          ':pk': s(staffKeys.posting(everyone, shard, 0, '').pk),
          ':at': s(from),
        },
        ScanIndexForward: isAfter,
        Limit: limit,
      }),
    );
    return Items;
  },
  instantOf: (item) => Number(stringIn(item, 'sk').slice(0, 15)),
  referenceOf: (item) => referenceAt(stringIn(item, 'sk')),
});

const applicationLine = ({ client, table }: Place, shard: string): Line => ({
  read: async (at, direction, limit) => {
    const isAfter = direction === 'after';
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: `#shard = :shard AND #at ${isAfter ? '>=' : '<='} :at`,
        ExpressionAttributeNames: { '#shard': dueIndex.partition, '#at': dueIndex.sort },
        ExpressionAttributeValues: { ':shard': s(shard), ':at': n(at) },
        ScanIndexForward: isAfter,
        Limit: limit,
      }),
    );
    return Items;
  },
  instantOf: (item) => numberIn(item, dueIndex.sort) ?? 0,
  referenceOf: (item) => stringIn(item, 'pk').split('#')[1] ?? '',
});

/** Whatever is received is received before it: 15 digits hold no later instant. */
const endOfTime = 999_999_999_999_999;
/** So many stand together in a sample; each request reads one such group. */
const together = 5;

/** References of a line from places in it that are chosen by chance, about `count`. */
const sampleOf = async (
  line: Line,
  chance: () => number,
  count: number,
): Promise<readonly string[]> => {
  const [[first], [last]] = await Promise.all([
    line.read(0, 'after', 1),
    line.read(endOfTime, 'before', 1),
  ]);
  if (!first || !last) return [];
  const [from, to] = [line.instantOf(first), line.instantOf(last)];
  const places = Array.from({ length: Math.ceil(count / together) }, () =>
    Math.floor(from + (to - from) * chance()),
  );
  const found = await Promise.all(places.map((at) => line.read(at, 'after', together)));
  return found.flat().map(line.referenceOf);
};

/**
 * References of about `count` applications that are chosen by chance (from 0 to 1), each once: one
 * half from the list, and one from the applications that count, so that one without an entry is
 * chosen as well.
 */
export const sampledReferences = async (
  place: Place,
  chance: () => number,
  count: number,
): Promise<readonly string[]> => {
  const lists = Array.from({ length: termShards }, (_, shard) => listLine(place, shard));
  const applications = [...countedShards, ...uncheckedShards].map((shard) =>
    applicationLine(place, shard),
  );
  const found = await Promise.all(
    [lists, applications].flatMap((lines) =>
      lines.map((line) => sampleOf(line, chance, count / 2 / lines.length)),
    ),
  );
  return [...new Set(found.flat())];
};
