import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Result } from '#shared/domain/result.ts';
import { auditOf, type ExportAudit, type ExportRecord } from '#shared/domain/selection/export.ts';
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
import { exportsPartition } from '../staff-table.ts';

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

  /** The newest `limit` exports, the last one first: who ordered which. */
  newest: async (limit: number): Promise<readonly ExportAudit[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': s(exportsPartition) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return Items.map(readExportAudit);
  },
});

export type Exports = ReturnType<typeof exportStore>;
