import {
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { MailName, MailState } from '#shared/domain/mail/outbox.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { mailKindIn, mailStateIn } from '../items/mails/mail-kind-item.ts';
import { mailNameOf } from '../items/mails/queued-mail.ts';
import { type DueQueue, dueIndex, dueQueueNames, dueQueues } from '../table.ts';

/** What of a mail decides whom its coming back concerns. */
type Addressed = Readonly<{ kind: MailKind; to: string; state: MailState | undefined }>;

/** Whom a mail goes to, and what is known of it, strongly consistent; undefined if never queued. */
export const addressedMail =
  (client: DynamoDBClient, table: string) =>
  async ({ owner, name }: MailName): Promise<Addressed | undefined> => {
    const key = keys.mail(owner, name);
    const item = (await batchGet(client, table, [key]))(key);
    const kind = mailKindIn(item);
    return kind && { kind, to: stringIn(item, 'to'), state: mailStateIn(item) };
  };

const inShards = async (
  client: DynamoDBClient,
  queues: readonly DueQueue[],
  queryOf: (shard: string) => QueryCommandInput,
): Promise<readonly Item[]> => {
  const shards = queues.flatMap((queue): readonly string[] => dueQueues[queue]);
  const answers = await Promise.all(
    shards.map((shard) => client.send(new QueryCommand(queryOf(shard)))),
  );
  return answers.flatMap(({ Items = [] }) => Items);
};

/** Mails that failed by themselves say nothing about whether mails go out. */
const telling = dueQueueNames.filter((queue) => queue !== 'aside');

/**
 * When the oldest mail that is still to be sent was queued, but for those that failed because of
 * themselves; reads a page of each shard.
 */
export const oldestUnsent =
  (client: DynamoDBClient, table: string) => async (): Promise<number | undefined> => {
    const items = await inShards(client, telling, (shard) => ({
      TableName: table,
      IndexName: dueIndex.name,
      KeyConditionExpression: `${dueIndex.partition} = :shard`,
      ExpressionAttributeValues: { ':shard': s(shard) },
      ProjectionExpression: 'queuedAt',
      Limit: 1_000,
    }));
    const found = items.map((item) => numberIn(item, 'queuedAt') ?? Number.POSITIVE_INFINITY);
    return found.length === 0 ? undefined : Math.min(...found);
  };

/**
 * The mails that are due at `now`, in the order of their queues; of each shard the oldest first, at
 * most `limit`.
 */
export const dueMails =
  (client: DynamoDBClient, table: string) =>
  async (
    now: number,
    limit: number,
    queues: readonly DueQueue[] = dueQueueNames,
  ): Promise<readonly MailName[]> => {
    const items = await inShards(client, queues, (shard) => ({
      TableName: table,
      IndexName: dueIndex.name,
      KeyConditionExpression: `${dueIndex.partition} = :shard AND ${dueIndex.sort} <= :now`,
      ExpressionAttributeValues: { ':shard': s(shard), ':now': n(now) },
      Limit: limit,
    }));
    return items.map((item) => mailNameOf(stringIn(item, 'pk'), stringIn(item, 'sk')));
  };
