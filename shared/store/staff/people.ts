import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { PeopleChange } from '#shared/domain/people/changes.ts';
import type { PeopleEntry } from '#shared/domain/people/people-entry.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, keyItem, n, numberIn, s } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew, updateWrite } from '../engine/writes.ts';
import { memberWrite } from '../items/staff/member-write.ts';
import { peopleEntryItem, readPeopleEntry } from '../items/staff/people-entry-item.ts';
import { peopleAuditPrefix, staffPartition } from '../staff-table.ts';

/** An account that belongs to the member no longer can become somebody's again. */
const freedAccount = (table: string, { before, after }: PeopleChange): TransactWriteItem[] =>
  before?.subject === undefined || before.subject === after.subject
    ? []
    : [{ Delete: { TableName: table, Key: keyItem(staffKeys.subject(before.subject)) } }];

/** More of the history of one member is not shown. */
const mostEntries = 100;

/** What was changed of a member, the latest first; a hundred at most. */
const entriesIn =
  (client: DynamoDBClient, table: string) =>
  async (memberId: string): Promise<readonly PeopleEntry[]> => {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entries)',
          FilterExpression: 'memberId = :member',
          ExpressionAttributeValues: {
            ':pk': s(staffPartition),
            ':entries': s(peopleAuditPrefix),
            ':member': s(memberId),
          },
          ScanIndexForward: false,
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      items.push(...(answer.Items ?? []));
      from = answer.LastEvaluatedKey;
    } while (from && items.length < mostEntries);
    return items.slice(0, mostEntries).map(readPeopleEntry);
  };

/** Changes of the list of the staff, each with its entry. */
export const peopleStore = (client: DynamoDBClient, table: string) => ({
  /** How often the list was changed: to be read before the list itself. */
  version: async (): Promise<number> => {
    const Key = keyItem(staffKeys.peopleList);
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key, ConsistentRead: true }),
    );
    return numberIn(Item ?? {}, 'version') ?? 0;
  },

  /**
   * `changed`: somebody has changed the list, or the member, since they were read. What holds of the
   * whole list, such as that somebody decides, holds whoever changes it in the same moment.
   */
  write: (change: PeopleChange, version: number): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      updateWrite(table, staffKeys.peopleList, {
        update: 'SET version = :next',
        condition: version === 0 ? 'attribute_not_exists(pk)' : 'version = :read',
        values: { ':next': n(version + 1), ...(version > 0 && { ':read': n(version) }) },
      }),
      memberWrite(table, change.before, change.after),
      putNew(table, peopleEntryItem(change.entry, change.after.version)),
      ...freedAccount(table, change),
    ]),

  entriesOf: entriesIn(client, table),
});

export type People = ReturnType<typeof peopleStore>;
