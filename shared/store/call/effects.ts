import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { type Item, type Key, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mails/mail-item.ts';

/** What is done once: an event at an instant. */
export type Done = Readonly<{ event: string; instant: Instant }>;

/** From where the next run goes on, undefined for the beginning; and how many rows failed until there. */
export type Progress = Readonly<{ cursor: string | undefined; failed: number }>;

const rowReader =
  (client: DynamoDBClient, table: string) =>
  async (key: Key): Promise<Item | undefined> => {
    const get = new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true });
    return (await client.send(get)).Item;
  };

/** How far effects have got that take several runs. */
const progressOf = (client: DynamoDBClient, table: string) => {
  const readRow = rowReader(client, table);

  return {
    /** How far an effect has got that takes several runs. */
    progress: async ({ event, instant }: Done): Promise<Progress> => {
      const item = await readRow(keys.progress(event, instant));
      return {
        cursor: stringIn(item, 'cursor') || undefined,
        failed: numberIn(item, 'failed') ?? 0,
      };
    },

    /** Writes down how far it has got; the next run goes on from there. */
    storeProgress: async ({ event, instant }: Done, progress: Progress): Promise<void> => {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            ...keyItem(keys.progress(event, instant)),
            cursor: s(progress.cursor ?? ''),
            failed: n(progress.failed),
          },
        }),
      );
    },
  };
};

export type Effects = ReturnType<typeof effectStore>;

/** The side effects of the call that were done, and how far those have got that take several runs. */
export const effectStore = (client: DynamoDBClient, table: string) => {
  const readRow = rowReader(client, table);
  const doneAt = async ({ event, instant }: Done): Promise<number | undefined> => {
    const item = await readRow(keys.effect(event, instant));
    return item && (numberIn(item, 'doneAt') ?? 0);
  };

  return {
    /** When the side effects of an event at an instant were done; undefined while they are not. */
    doneAt,

    isDone: async (done: Done): Promise<boolean> => (await doneAt(done)) !== undefined,

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

    ...progressOf(client, table),
  };
};
