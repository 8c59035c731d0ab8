import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Subscriber } from '#shared/domain/news/news.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { keyItem, keys, n, numberIn, s } from '../engine/item.ts';
import {
  confirmedAs,
  confirmedNames,
  confirmedValues,
  digestOf,
  leaving,
} from '../items/news/subscriber-item.ts';
import { confirmedOn, inState } from '../items/news/subscriber-rows.ts';
import { newsShards } from '../table.ts';

/** Somebody who has left: the list holds no address. */
export type Leaver = Readonly<{ digest: string; leftAt: number }>;

/** Who stands on the list, and who has left it. */
const readers = (client: DynamoDBClient, table: string) => ({
  /** Everybody on one shard of the list, a few at a time. */
  confirmed: (shard: string): AsyncGenerator<readonly Subscriber[]> =>
    confirmedOn(client, table, { shard, pageSize: 25 }),

  size: async (): Promise<number> => {
    let size = 0;
    for (const shard of newsShards)
      for await (const { Count = 0 } of inState(client, table, {
        shard,
        state: 'confirmed',
        pageSize: 1_000,
      }))
        size += Count;
    return size;
  },

  /** Everybody who has left one shard of the list. */
  left: async function* (shard: string): AsyncGenerator<readonly Leaver[]> {
    for await (const { Items = [] } of inState(client, table, {
      shard,
      state: 'left',
      pageSize: 100,
    }))
      yield Items.map((item) => ({
        digest: digestOf(item),
        leftAt: numberIn(item, 'leftAt') ?? 0,
      }));
  },
});

type Carried = Omit<Subscriber, 'told' | 'isCarried'>;
type Carrying = Readonly<{ now: number; saidIn: 'list' | 'application' }>;

/** Puts a subscriber of an earlier edition on this list, unless it knows or has lost them. */
const carryUpdate = (
  { id, address, language, confirmedAt }: Carried,
  { now, saidIn }: Carrying,
) => ({
  UpdateExpression: `SET ${confirmedAs}, carriedAt = :now, saidIn = :saidIn REMOVE #until, leftAt`,
  ConditionExpression: 'attribute_not_exists(#state) OR #state = :asked',
  ExpressionAttributeNames: confirmedNames,
  ExpressionAttributeValues: {
    ...confirmedValues({ id, address, language, confirmedAt }),
    ':asked': s('asked'),
    ':now': n(now),
    ':saidIn': s(saidIn),
  },
});

/** What carrying the list from edition to edition writes. */
const carrying = (client: DynamoDBClient, table: string) => {
  const rowOf = (digest: string) => ({ TableName: table, Key: keyItem(keys.subscriber(digest)) });

  return {
    /** Notes when the list of the earlier edition was taken over. */
    markCarried: async (now: number): Promise<void> => {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...keyItem(keys.newsCarried), carriedAt: n(now) },
        }),
      );
    },

    /** Takes over a subscriber of an earlier edition; false where this list knows or has lost them. */
    carry: async (subscriber: Carried, how: Carrying): Promise<boolean> => {
      const update = { ...rowOf(subscriber.digest), ...carryUpdate(subscriber, how) };
      return (await conditionalUpdate(client, update)) !== undefined;
    },

    /** Takes off who came by an application alone, and says there no longer that we may write. */
    dropApplicant: async (digest: string, now: number): Promise<boolean> => {
      const only = {
        condition: 'saidIn = :application',
        values: { ':application': s('application') },
      };
      const changed = await conditionalUpdate(client, { ...rowOf(digest), ...leaving(now, only) });
      return changed !== undefined;
    },

    /** Takes off whom the earlier edition's list has lost since they confirmed; false for any other. */
    dropCarried: async ({ digest, leftAt }: Leaver): Promise<boolean> => {
      const only = { condition: 'attribute_exists(carriedAt) AND confirmedAt < :leftAt' };
      const changed = await conditionalUpdate(client, {
        ...rowOf(digest),
        ...leaving(leftAt, only),
      });
      return changed !== undefined;
    },
  };
};

export type NewsList = ReturnType<typeof newsListStore>;

/** The list as a whole: told by the scheduler, counted and carried to the next edition by ops. */
export const newsListStore = (client: DynamoDBClient, table: string) => ({
  ...readers(client, table),
  ...carrying(client, table),
});
