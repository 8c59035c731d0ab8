import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  type QueueLength,
  type Wait,
  type Waiting,
  type WaitingMail,
  type WaitingMails,
  waits,
} from '#shared/domain/records/mail-log.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, type Key, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { mailKindIn, mailStateIn } from '../items/mails/mail-kind-item.ts';
import { mailNameOf } from '../items/mails/queued-mail.ts';
import { type DueQueue, dueIndex, dueQueueNames, dueQueues } from '../table.ts';

/** So many are counted in each shard: what is above is said to be more. */
const mostCounted = 1_000;

/** With the entries beside them, one BatchGetItem reads as many. */
const mostShown = 50;

type Shard = Readonly<{ queue: DueQueue; shard: string; wait: Wait }>;
type Found = Shard & Readonly<{ items: readonly Item[]; isCut: boolean }>;

/** Which queue and which of its mails are shown; undefined for all. */
export type WaitingFilter = Readonly<{ queue?: DueQueue | undefined; wait?: Wait | undefined }>;

type Place = Readonly<{ client: DynamoDBClient; table: string }>;

const shards: readonly Shard[] = dueQueueNames.flatMap((queue) =>
  dueQueues[queue].flatMap((shard) => waits.map((wait) => ({ queue, shard, wait }))),
);

const read = async ({ client, table }: Place, one: Shard, now: number): Promise<Found> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: dueIndex.name,
      KeyConditionExpression: `${dueIndex.partition} = :shard AND ${dueIndex.sort} ${one.wait === 'due' ? '<=' : '>'} :now`,
      ExpressionAttributeValues: { ':shard': s(one.shard), ':now': n(now) },
      Limit: mostCounted,
    }),
  );
  return { ...one, items: Items, isCut: LastEvaluatedKey !== undefined };
};

const counted = (found: readonly Found[]): Waiting => ({
  count: found.reduce((sum, { items }) => sum + items.length, 0),
  isCut: found.some(({ isCut }) => isCut),
});

const lengthOf = (queue: DueQueue, found: readonly Found[]): QueueLength => {
  const own = found.filter((one) => one.queue === queue);
  const [due, later] = waits.map((wait) => own.filter((one) => one.wait === wait));
  const queued = (due ?? []).flatMap(({ items }) =>
    items.map((item) => numberIn(item, 'queuedAt') ?? Number.POSITIVE_INFINITY),
  );
  const oldest = Math.min(...queued);
  return {
    queue,
    due: counted(due ?? []),
    later: counted(later ?? []),
    oldest: Number.isFinite(oldest) ? oldest : undefined,
  };
};

type Row = Readonly<{ queue: DueQueue; item: Item }>;

const dueIn = ({ item }: Row): number => numberIn(item, dueIndex.sort) ?? 0;

const chosen = (found: readonly Found[], { queue, wait }: WaitingFilter): readonly Row[] =>
  found
    .filter((one) => queue === undefined || one.queue === queue)
    .filter((one) => wait === undefined || one.wait === wait)
    .flatMap((one) => one.items.map((item) => ({ queue: one.queue, item })))
    .toSorted((a, b) => dueIn(a) - dueIn(b))
    .slice(0, mostShown);

const mailOf = (row: Row, find: (key: Key) => Item | undefined): readonly WaitingMail[] => {
  const { owner, name } = mailNameOf(stringIn(row.item, 'pk'), stringIn(row.item, 'sk'));
  const item = find(keys.mail(owner, name));
  const [kind, state] = [mailKindIn(item), mailStateIn(item)];
  // Sent since the index was read, or of a later release.
  if (!kind || (state !== 'queued' && state !== 'sending')) return [];
  const isListed = owner.about === 'application' && find(staffKeys.entry(owner.reference));
  return [
    {
      owner,
      kind,
      state,
      queue: row.queue,
      dueAt: dueIn(row),
      queuedAt: numberIn(item, 'queuedAt') ?? 0,
      tries: numberIn(item, 'attempt') ?? 0,
      hasPage: isListed !== undefined && isListed !== false,
    },
  ];
};

const keysOf = ({ item }: Row): readonly Key[] => {
  const { owner, name } = mailNameOf(stringIn(item, 'pk'), stringIn(item, 'sk'));
  const entry = owner.about === 'application' ? [staffKeys.entry(owner.reference)] : [];
  return [keys.mail(owner, name), ...entry];
};

const unique = (all: readonly Key[]): readonly Key[] => [
  ...new Map(all.map((key) => [`${key.pk}\n${key.sk}`, key])).values(),
];

/**
 * What waits at `now`, in 21 requests however much does: two pages of each of ten shards of the index,
 * and one BatchGetItem. The index may be a moment behind.
 */
export const waitingMailStore =
  (client: DynamoDBClient, table: string) =>
  async (now: number, filter: WaitingFilter): Promise<WaitingMails> => {
    const found = await Promise.all(shards.map((one) => read({ client, table }, one, now)));
    const rows = chosen(found, filter);
    const find = await batchGet(client, table, unique(rows.flatMap(keysOf)));
    return {
      queues: dueQueueNames.map((queue) => lengthOf(queue, found)),
      mails: rows.flatMap((row) => mailOf(row, find)),
    };
  };

export type WaitingMailStore = ReturnType<typeof waitingMailStore>;
