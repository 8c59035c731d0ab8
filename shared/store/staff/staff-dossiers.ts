import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import type { NamedMail, StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import { type Item, keyItem, keys, stringIn } from '../engine/item.ts';
import { partitionRows } from '../engine/partition.ts';
import { readApplication } from '../items/application-item.ts';
import { readDossier, readMailRecord } from '../items/application-record.ts';
import { readStaffAudit } from '../items/staff/staff-audit.ts';
import { readUnreachable } from '../items/unreachable-item.ts';
import { auditPrefix, mailPrefix } from '../table.ts';

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

const namedMail = (item: Item): NamedMail | undefined => {
  const mail = readMailRecord(item);
  return mail && { ...mail, name: stringIn(item, 'sk').slice(mailPrefix.length) };
};

/** What of an application's rows the secretariat sees. */
const staffView = (
  reference: string,
  items: readonly Item[],
): Omit<StaffDossier, 'record'> | undefined => {
  const under = (prefix: string) => items.filter((item) => stringIn(item, 'sk').startsWith(prefix));
  const { application, versions } = readDossier(items);
  if (!application) return undefined;
  const { sk } = keys.unreachable(reference);
  return {
    application,
    versions,
    history: under(auditPrefix)
      .map(readStaffAudit)
      .filter(isThere)
      .toSorted((a, b) => a.at - b.at),
    mails: under(mailPrefix)
      .map(namedMail)
      .filter(isThere)
      .toSorted((a, b) => a.queuedAt - b.queuedAt),
    unreachable: readUnreachable(items.find((item) => stringIn(item, 'sk') === sk)),
  };
};

/** Applications as the staff read them. */
export const staffDossierStore = (client: DynamoDBClient, table: string) => ({
  /** An application with all that is stored around it, strongly consistent; undefined where there is none. */
  read: async (reference: string): Promise<Omit<StaffDossier, 'record'> | undefined> => {
    const found = await partitionRows(client, table, keys.application(reference).pk);
    return staffView(reference, found);
  },

  /** The application alone, as a reviewer reads it. */
  application: async (reference: string): Promise<Application | undefined> => {
    const Key = keyItem(keys.application(reference));
    const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
    const { Item: item } = await client.send(get);
    return item && readApplication(item);
  },
});

export type StaffDossiers = ReturnType<typeof staffDossierStore>;
