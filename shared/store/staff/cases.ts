import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CaseRecord, LastChange } from '#shared/domain/records/case-record.ts';
import { type Case, untouchedCase } from '#shared/domain/selection/case.ts';
import { type Item, type Key, keyItem, keys, s, stringIn } from '../engine/item.ts';
import { partitionRows } from '../engine/partition.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { readCase, readEvent, readNote } from '../items/staff/case-item.ts';
import { readStaffAudit } from '../items/staff/staff-audit.ts';
import { caseRow, eventPrefix, notePrefix } from '../staff-table.ts';
import { auditPrefix } from '../table.ts';

export type Cases = ReturnType<typeof caseStore>;

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

const recordOf = (reference: string, items: readonly Item[]): CaseRecord => {
  const under = (prefix: string) => items.filter((item) => stringIn(item, 'sk').startsWith(prefix));
  const [own] = under(caseRow);
  return {
    case: own ? readCase(own) : untouchedCase(reference),
    events: under(eventPrefix).map(readEvent).filter(isThere),
    notes: under(notePrefix).map(readNote),
  };
};

type Prefixed = Readonly<{ client: DynamoDBClient; table: string; key: Key; prefix: string }>;

/** The last row of a partition whose sort key begins so. */
const lastUnder = async ({ client, table, key, prefix }: Prefixed): Promise<Item | undefined> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': s(key.pk), ':prefix': s(prefix) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  return Items[0];
};

const changeIn = (entry: ReturnType<typeof readStaffAudit>): LastChange | undefined =>
  entry && { at: entry.at, transition: entry.transition, person: entry.person };

const eventChangeIn = (event: ReturnType<typeof readEvent>): LastChange | undefined =>
  event && { at: event.at, transition: event.transition, person: event.by };

/** What the staff keep of applications; `commitStore` writes it. */
export const caseStore = (client: DynamoDBClient, table: string) => ({
  /** The case alone, strongly consistent; one without a row is untouched. */
  read: async (reference: string): Promise<Case> => {
    const Key = keyItem(staffKeys.case(reference));
    const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
    const { Item: item } = await client.send(get);
    return item ? readCase(item) : untouchedCase(reference);
  },

  /** The case with its events and notes, strongly consistent: one Query for each MB of it. */
  record: async (reference: string): Promise<CaseRecord> => {
    const found = await partitionRows(client, table, staffKeys.case(reference).pk);
    return recordOf(reference, found);
  },

  /**
   * Who changed the application or its case last, strongly consistent, in two requests: for whoever
   * planned on what is no longer so. Undefined where nothing has happened to it.
   */
  lastChange: async (reference: string): Promise<LastChange | undefined> => {
    const [audit, event] = await Promise.all([
      lastUnder({ client, table, key: keys.application(reference), prefix: auditPrefix }),
      lastUnder({ client, table, key: staffKeys.case(reference), prefix: eventPrefix }),
    ]);
    const changes = [
      audit && changeIn(readStaffAudit(audit)),
      event && eventChangeIn(readEvent(event)),
    ].filter(isThere);
    return changes.toSorted((a, b) => b.at - a.at)[0];
  },
});
