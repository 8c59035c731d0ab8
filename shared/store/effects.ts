import { type DynamoDBClient, GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/zoned-time.ts';
import { keyItem, keys, n, s, stringIn } from './item.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';

/** `unchecked` are those among the applications that may be robots'; their cities are not counted. */
export type Tally = Readonly<{ applications: number; unchecked: number; cities: number }>;

/** What is done once: an event at an instant. */
type Done = Readonly<{ event: string; instant: Instant }>;

export type Effects = ReturnType<typeof effectStore>;

export const effectStore = (client: DynamoDBClient, table: string) => ({
  /** Whether the side effects of an event at an instant were done. */
  isDone: async ({ event, instant }: Done): Promise<boolean> => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: keyItem(keys.effect(event, instant)),
        ConsistentRead: true,
      }),
    );
    return Item !== undefined;
  },

  /** Writes down that an effect is done, with its mails, once: `changed` when another run did it. */
  record: (
    { event, instant }: Done,
    mails: readonly Mail[],
    now: number,
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      {
        Put: {
          TableName: table,
          Item: { ...keyItem(keys.effect(event, instant)), doneAt: n(now) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      ...mails.map((mail) => queueMail(table, mail)),
    ]),

  /**
   * Counts the applications and their cities, strongly consistent. Reads the whole table, page by
   * page: for the one summary at the closing, not for a page.
   */
  tally: async (): Promise<Tally> => {
    const cities = new Set<string>();
    let applications = 0;
    let unchecked = 0;
    const pages = paginateScan(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        FilterExpression: 'sk = :application',
        ExpressionAttributeValues: { ':application': s('APPLICATION') },
        ProjectionExpression: 'cityId, #state',
        ExpressionAttributeNames: { '#state': 'state' },
      },
    );
    for await (const { Items = [] } of pages) {
      applications += Items.length;
      for (const item of Items)
        if (stringIn(item, 'state') === 'held-for-check') unchecked += 1;
        else cities.add(stringIn(item, 'cityId'));
    }
    cities.delete('');
    return { applications, unchecked, cities: cities.size };
  },
});
