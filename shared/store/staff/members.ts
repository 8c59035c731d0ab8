import {
  type DynamoDBClient,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { allMembers } from '#shared/domain/people/first-members.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, n, s } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { memberItem, readMember } from '../items/staff/member-item.ts';
import { staffPartition } from '../staff-table.ts';

/** A member who stood in the edition file alone has no row yet. */
const memberWrite = (
  table: string,
  before: Member | undefined,
  after: Member,
): TransactWriteItem =>
  before === undefined || before.version === 0
    ? putNew(table, memberItem(after))
    : {
        Put: {
          TableName: table,
          Item: memberItem(after),
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': n(before.version) },
        },
      };

/** The list of the staff: what the edition file says, and what was changed since. */
export const memberStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  /** All members, also those that were removed, by name; strongly consistent. */
  list: async (): Promise<readonly Member[]> => {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': s(staffPartition) },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      items.push(...(answer.Items ?? []));
      from = answer.LastEvaluatedKey;
    } while (from);
    return allMembers(edition, items.map(readMember));
  },

  /** Writes a member as `after`. `changed`: somebody has changed them since they were read. */
  save: (before: Member | undefined, after: Member): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [memberWrite(table, before, after)]),
});

export type Members = ReturnType<typeof memberStore>;
