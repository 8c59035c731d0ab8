import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DraftNews } from '#shared/domain/acts/mails/draft-mails.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, type Item, type Key, keyItem, keys, n, s, stringIn } from '../engine/item.ts';
import { type Page, pagedScan } from '../engine/scan.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { auditItem } from '../items/application-item.ts';
import { readDraft } from '../items/draft-item.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { accessPrefix, addressPrefix, draftRow, tableKeys } from '../table.ts';

const untilName = { '#until': tableKeys.timeToLive };

/** More than `:now`, and less than `:until`: what has that end already is not written again. */
const endsBetween = '#until > :now AND #until < :until';

/** The row by which it is known that a draft was told its news. */
const toldBy = (reference: string, { mails: [mail], aside }: DraftNews): Key =>
  mail ? keys.mail(mail.owner, mail.name) : keys.auditAside(reference, aside);

export type ToBeTold = Readonly<{ draft: Draft; news: DraftNews }>;

/** What lets drafts that were never sent live on. */
const prolonging = (client: DynamoDBClient, table: string) => ({
  /**
   * The keys of what would go between `now` and `endsAt`, from `cursor` on: drafts that were never
   * sent, browsers that may write, addresses by which an application is found. Reads the whole table.
   */
  ending: (
    { now, endsAt }: Readonly<{ now: number; endsAt: number }>,
    cursor?: string,
  ): AsyncGenerator<Page<Key>> =>
    pagedScan(
      client,
      {
        TableName: table,
        FilterExpression: `(sk = :draft OR begins_with(sk, :access) OR begins_with(pk, :address)) AND ${endsBetween}`,
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeNames: untilName,
        ExpressionAttributeValues: {
          ':draft': s(draftRow),
          ':access': s(accessPrefix),
          ':address': s(addressPrefix),
          ':now': expiry(now),
          ':until': expiry(endsAt),
        },
      },
      (item: Item) => ({ pk: stringIn(item, 'pk'), sk: stringIn(item, 'sk') }),
      cursor,
    ),

  /** Lets one of these rows live until `endsAt`; false where it was sent, prolonged or gone meanwhile. */
  extend: async (
    key: Key,
    { now, endsAt }: Readonly<{ now: number; endsAt: number }>,
  ): Promise<boolean> => {
    const changed = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(key),
      UpdateExpression: 'SET #until = :until',
      ConditionExpression: endsBetween,
      ExpressionAttributeNames: untilName,
      ExpressionAttributeValues: { ':now': expiry(now), ':until': expiry(endsAt) },
    });
    return changed !== undefined;
  },
});

/** What drafts that were never sent are told. */
const telling = (client: DynamoDBClient, table: string) => ({
  /** The draft as it is now; undefined when it is gone. */
  read: async (reference: string): Promise<Draft | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: keyItem(keys.draft(reference)),
        ConsistentRead: true,
      }),
    );
    return item && readDraft(item);
  },

  /** Those of `all` that were not told yet. */
  untold: async (all: readonly ToBeTold[]): Promise<readonly ToBeTold[]> => {
    const rowOf = ({ draft, news }: ToBeTold): Key => toldBy(draft.reference, news);
    const found = await batchGet(client, table, all.map(rowOf));
    return all.filter((one) => found(rowOf(one)) === undefined);
  },

  /** Writes what a draft is told, once under its names: `changed` when it was told, saved or sent. */
  tell: ({ draft, news: { mails, audit, aside } }: ToBeTold): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      {
        ConditionCheck: {
          TableName: table,
          Key: keyItem(keys.draft(draft.reference)),
          ConditionExpression: 'version = :read AND sentVersion = :never',
          ExpressionAttributeValues: { ':read': n(draft.version), ':never': n(0) },
        },
      },
      ...(audit ? [putNew(table, auditItem(draft.reference, audit, aside))] : []),
      ...mails.map((mail) => queueMail(table, mail)),
    ]),
});

export type UnsentDrafts = ReturnType<typeof unsentDraftStore>;

/** Drafts that were never sent, for the schedule. */
export const unsentDraftStore = (client: DynamoDBClient, table: string) => ({
  /** The item of every draft that was never sent, from `cursor` on. Reads the whole table. */
  pages: (cursor?: string): AsyncGenerator<Page<Item>> =>
    pagedScan(
      client,
      {
        TableName: table,
        FilterExpression: 'sk = :draft AND sentVersion = :never',
        ExpressionAttributeValues: { ':draft': s(draftRow), ':never': n(0) },
      },
      (item: Item) => item,
      cursor,
    ),

  ...prolonging(client, table),
  ...telling(client, table),
});
