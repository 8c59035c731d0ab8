import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Result } from '#shared/domain/result.ts';
import { auditOf, type ExportAudit, type ExportRecord } from '#shared/domain/selection/export.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keyItem, n, s } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { put, putNew } from '../engine/writes.ts';
import {
  exportAuditItem,
  exportItem,
  readExport,
  readExportAudit,
} from '../items/staff/export-item.ts';

/** Where an export stands among all. */
type Place = Pick<ExportAudit, 'orderedAt' | 'id'>;

/** After every export that there is. */
const last: Place = { orderedAt: 10 ** 15 - 1, id: '' };

/** Replaces the record, if it still is as it was read. */
const replaced = (table: string, before: ExportRecord, after: ExportRecord): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: exportItem(after),
    ConditionExpression: '#state = :state AND tries = :tries AND runsUntil = :until',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': s(before.state),
      ':tries': n(before.tries),
      ':until': n(before.runsUntil),
    },
  },
});

type Newest = Readonly<{ limit: number; before: Place | undefined }>;

const newestBefore = async (
  client: DynamoDBClient,
  table: string,
  { limit, before = last }: Newest,
): Promise<readonly ExportAudit[]> => {
  const { pk, sk } = staffKeys.exportAudit(before.orderedAt, before.id);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': s(pk), ':before': s(sk) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map(readExportAudit);
};

/** Exports, how far each has got, and who ordered which. */
export const exportStore = (client: DynamoDBClient, table: string) => ({
  /** Writes a new export down, and for the audit who ordered it. `changed`: there is one of this id. */
  order: (record: ExportRecord): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      putNew(table, exportItem(record)),
      putNew(table, exportAuditItem(auditOf(record))),
    ]),

  /** Strongly consistent. A record that is over may still be there: ask `isOver`. */
  read: async (id: string): Promise<ExportRecord | undefined> => {
    const Key = keyItem(staffKeys.export(id));
    const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
    const { Item: item } = await client.send(get);
    return item && readExport(item);
  },

  /** Writes how far it has got. `changed`: somebody has written it since it was read as `before`. */
  save: (before: ExportRecord, after: ExportRecord): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      replaced(table, before, after),
      ...(after.endedAt === undefined ? [] : [put(table, exportAuditItem(auditOf(after)))]),
    ]),

  /** Writes down for the audit what was answered at once, without a record of its own. */
  note: (record: ExportRecord): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [putNew(table, exportAuditItem(auditOf(record)))]),

  /** The records of these exports that are still there, strongly consistent, in one request. */
  records: async (ids: readonly string[]): Promise<readonly ExportRecord[]> => {
    const found = await batchGet(client, table, ids.map(staffKeys.export));
    return ids.flatMap((id) => {
      const item = found(staffKeys.export(id));
      return item ? [readExport(item)] : [];
    });
  },

  /**
   * The newest `limit` exports, the last one first: who ordered which. Those before `before` alone,
   * where it is given.
   */
  newest: (limit: number, before?: Place): Promise<readonly ExportAudit[]> =>
    newestBefore(client, table, { limit, before }),
});

export type Exports = ReturnType<typeof exportStore>;
