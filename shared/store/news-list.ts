import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import type { Subscriber } from '#shared/domain/news.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { conditionalUpdate } from './conditional-update.ts';
import { type Item, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';
import { queueMail } from './mail-item.ts';
import { confirmedAs, confirmedNames, confirmedValues, leaving } from './subscribers.ts';
import { newsPrefixes, newsShards, tableKeys } from './table.ts';
import { type Refusal, writeTogether } from './transaction.ts';

/** Who has left: the list keeps no address of theirs. */
export type Leaver = Readonly<{ digest: string; leftAt: number }>;

const digestOf = (item: Item): string => {
  const sk = stringIn(item, 'sk');
  return sk.slice(sk.indexOf('#') + 1);
};

const subscriberOf = (item: Item): Subscriber => ({
  digest: digestOf(item),
  id: stringIn(item, 'id'),
  address: stringIn(item, 'address'),
  language: stringIn(item, 'language'),
  confirmedAt: numberIn(item, 'confirmedAt') ?? 0,
  isCarried: item['carriedAt'] !== undefined,
  told: new Set(item['told']?.SS ?? []),
});

export type NewsList = ReturnType<typeof newsListStore>;

/** The list as a whole: told by the scheduler, carried to the next edition by ops. */
export const newsListStore = (client: DynamoDBClient, table: string) => {
  const rowOf = (digest: string) => ({ TableName: table, Key: keyItem(keys.subscriber(digest)) });

  const inState = (shard: string, state: 'confirmed' | 'left', pageSize: number) =>
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

  return {
    /** Everybody on one shard of the list, `pageSize` at most at a time. */
    confirmed: async function* (
      shard: string,
      pageSize = 25,
    ): AsyncGenerator<readonly Subscriber[]> {
      for await (const { Items = [] } of inState(shard, 'confirmed', pageSize))
        yield Items.map(subscriberOf);
    },

    /** How many are on the list. */
    size: async (): Promise<number> => {
      let size = 0;
      for (const shard of newsShards)
        for await (const { Count = 0 } of inState(shard, 'confirmed', 1_000)) size += Count;
      return size;
    },

    /** Everybody who has left one shard of the list. */
    left: async function* (shard: string): AsyncGenerator<readonly Leaver[]> {
      for await (const { Items = [] } of inState(shard, 'left', 100))
        yield Items.map((item) => ({
          digest: digestOf(item),
          leftAt: numberIn(item, 'leftAt') ?? 0,
        }));
    },

    /** Queues the mail of a piece of news, once. `changed`: it was told, or they have left. */
    tell: (digest: string, mail: Mail): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [
        {
          Update: {
            ...rowOf(digest),
            UpdateExpression: 'ADD told :names',
            ConditionExpression: '#state = :confirmed AND NOT contains(told, :name)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':names': { SS: [mail.name] },
              ':name': s(mail.name),
              ':confirmed': s('confirmed'),
            },
          },
        },
        queueMail(table, mail),
      ]),

    /** When ops last carried people over to this list. */
    carriedAt: async (): Promise<number | undefined> => {
      const { Item: item } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: keyItem(keys.newsCarried),
          ConsistentRead: true,
        }),
      );
      return numberIn(item, 'carriedAt');
    },

    markCarried: async (now: number): Promise<void> => {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...keyItem(keys.newsCarried), carriedAt: n(now) },
        }),
      );
    },

    /** Takes over a subscriber of an earlier edition; false where this list knows or has lost them. */
    carry: async (
      { digest, id, address, language, confirmedAt }: Omit<Subscriber, 'told' | 'isCarried'>,
      { now, saidIn }: Readonly<{ now: number; saidIn: 'list' | 'application' }>,
    ): Promise<boolean> => {
      const changed = await conditionalUpdate(client, {
        ...rowOf(digest),
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
      return changed !== undefined;
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
