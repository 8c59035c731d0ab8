import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { ClosingAudit, Extension } from '#shared/domain/call/extension.ts';
import type { Shortening } from '#shared/domain/call/shortening.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, type Key, keyItem, keys, n, numberIn, s } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { callRecord, closingAuditWrite, readClosingAudit } from '../items/call-item.ts';
import { proposalEnd } from '../items/staff/shortening-item.ts';
import { auditPrefix, callPartition } from '../table.ts';

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

const extensionWrites = (table: string, extension: Extension): readonly TransactWriteItem[] => [
  moveClosing(table, extension),
  closingAuditWrite(table, extension.audit),
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

/** What moves the closing, and who moved it. */
const moving = (client: DynamoDBClient, table: string) => ({
  /** Moves the closing, with its audit. `changed`: it was moved meanwhile. */
  extend: (extension: Extension): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, extensionWrites(table, extension)),

  /**
   * Brings the closing forward, with its audit, and takes away the proposal that was agreed to.
   * `changed`: the closing was moved, or the proposal withdrawn or agreed to meanwhile.
   */
  shorten: (
    shortening: Extension,
    proposal?: Pick<Shortening, 'id'>,
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      ...extensionWrites(table, shortening),
      ...(proposal ? [proposalEnd(table, proposal.id)] : []),
    ]),

  /** The last 50 changes of the closing, the newest first. */
  history: async (): Promise<readonly ClosingAudit[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :call AND begins_with(sk, :audit)',
        ExpressionAttributeValues: { ':call': s(callPartition), ':audit': s(auditPrefix) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: 50,
      }),
    );
    return Items.map(readClosingAudit);
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

    ...moving(client, table),

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
