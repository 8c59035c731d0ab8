import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Subscriber } from '#shared/domain/news/news.ts';
import type { Result } from '#shared/domain/result.ts';
import { keyItem, keys, numberIn, s } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { confirmedOn } from '../items/news/subscriber-rows.ts';

export type NewsReaders = ReturnType<typeof newsReaderStore>;

/** Who is to be told news, and that they were: what the scheduler asks of the list. */
export const newsReaderStore = (client: DynamoDBClient, table: string) => {
  const rowOf = (digest: string) => ({ TableName: table, Key: keyItem(keys.subscriber(digest)) });

  return {
    /** Everybody on one shard of the list, `pageSize` at most at a time. */
    confirmed: (shard: string, pageSize = 25): AsyncGenerator<readonly Subscriber[]> =>
      confirmedOn(client, table, { shard, pageSize }),

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
