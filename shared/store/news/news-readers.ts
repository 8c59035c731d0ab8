import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Subscriber } from '#shared/domain/news/news.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, keyItem, keys, numberIn, s, stringIn } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mail-item.ts';
import { languageIn } from '../items/stored-language.ts';
import { newsPrefixes, tableKeys } from '../table.ts';

/** Whose row of the list it is. */
export const digestOf = (item: Item): string => {
  const sk = stringIn(item, 'sk');
  return sk.slice(sk.indexOf('#') + 1);
};

const subscriberOf = (item: Item): Subscriber => ({
  digest: digestOf(item),
  id: stringIn(item, 'id'),
  address: stringIn(item, 'address'),
  language: languageIn(item),
  confirmedAt: numberIn(item, 'confirmedAt') ?? 0,
  isCarried: item['carriedAt'] !== undefined,
  told: new Set(item['told']?.SS ?? []),
});

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

export type NewsReaders = ReturnType<typeof newsReaderStore>;

/** Who is to be told news, and that they were: what the scheduler asks of the list. */
export const newsReaderStore = (client: DynamoDBClient, table: string) => {
  const rowOf = (digest: string) => ({ TableName: table, Key: keyItem(keys.subscriber(digest)) });

  return {
    /** Everybody on one shard of the list, `pageSize` at most at a time. */
    confirmed: async function* (
      shard: string,
      pageSize = 25,
    ): AsyncGenerator<readonly Subscriber[]> {
      for await (const { Items = [] } of inState(client, table, {
        shard,
        state: 'confirmed',
        pageSize,
      }))
        yield Items.map(subscriberOf);
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
  };
};
