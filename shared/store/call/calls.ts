import {
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Extension } from '#shared/domain/call/extension.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, type Key, keyItem, keys, n, numberIn, s } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { callRecord } from '../items/call-item.ts';

/** Only if the closing is the one that was read: if two extend at once, one has to read again. */
const moveClosing = (table: string, { before, after }: Extension): TransactWriteItem => {
  const isMoved = before.earlierClosings.length > 0;
  return {
    Update: {
      TableName: table,
      Key: keyItem(keys.call),
      UpdateExpression:
        'SET closesAt = :closesAt, graceEndsAt = :graceEndsAt, earlierClosings = :earlier, changedAt = :at',
      ConditionExpression: isMoved
        ? 'closesAt = :read'
        : 'attribute_not_exists(closesAt) OR closesAt = :read',
      ExpressionAttributeValues: {
        ':closesAt': n(after.closesAt),
        ':graceEndsAt': n(after.graceEndsAt),
        ':earlier': { L: after.earlierClosings.map(n) },
        ':at': n(after.changedAt ?? 0),
        ':read': n(before.closesAt),
      },
    },
  };
};

const auditOf = (
  table: string,
  { audit: { by, at, from, to, reason } }: Extension,
): TransactWriteItem =>
  putNew(table, {
    ...keyItem(keys.callAudit(at)),
    transition: s('extend'),
    by: s(by),
    at: n(at),
    from: n(from),
    to: n(to),
    reason: s(reason),
  });

const extensionWrites = (table: string, extension: Extension): readonly TransactWriteItem[] => [
  moveClosing(table, extension),
  auditOf(table, extension),
];

/** Notes the closing that the edition file has, where the row still says `before`. */
const notePlannedWrite = (
  table: string,
  closesAt: number,
  before: number | undefined,
): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...keyItem(keys.plannedClosing), closesAt: n(closesAt) },
    ConditionExpression: before === undefined ? 'attribute_not_exists(pk)' : 'closesAt = :before',
    ...(before !== undefined && { ExpressionAttributeValues: { ':before': n(before) } }),
  },
});

/** The record of the call: what the edition file says, and what was moved since. */
export const callStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  const readRow = async (key: Key): Promise<Item | undefined> => {
    const get = new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true });
    return (await client.send(get)).Item;
  };

  return {
    /** The call's record, strongly consistent. */
    read: async (): Promise<CallRecord> => callRecord(edition, await readRow(keys.call)),

    /** The closing that the edition file had when the schedule looked last; undefined before it did. */
    plannedClosing: async (): Promise<number | undefined> =>
      numberIn(await readRow(keys.plannedClosing), 'closesAt'),

    /** Moves the closing, with its audit. `changed`: it was moved meanwhile. */
    extend: (extension: Extension): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, extensionWrites(table, extension)),

    /**
     * Notes the closing that the edition file has, and the extension that it makes if it makes one.
     * `changed`: another run has noted it, or the closing was moved meanwhile.
     */
    notePlanned: (
      before: number | undefined,
      extension: Extension | undefined,
    ): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [
        notePlannedWrite(table, edition.closesAt, before),
        ...(extension ? extensionWrites(table, extension) : []),
      ]),
  };
};

export type Calls = ReturnType<typeof callStore>;
