import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { allMembers } from '#shared/domain/people/first-members.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import { partitionRows } from '../engine/partition.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { readMember } from '../items/staff/member-item.ts';
import { memberWrite } from '../items/staff/member-write.ts';
import { memberPrefix, staffPartition } from '../staff-table.ts';

/** The list of the staff: what the edition file says, and what was changed since. */
export const memberStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  /** All members, also those that were removed, by name; strongly consistent. */
  list: async (): Promise<readonly Member[]> => {
    const items = await partitionRows(client, table, staffPartition, memberPrefix);
    return allMembers(edition, items.map(readMember));
  },

  /** Writes a member as `after`. `changed`: somebody has changed them since they were read. */
  save: (before: Member | undefined, after: Member): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [memberWrite(table, before, after)]),
});

export type Members = ReturnType<typeof memberStore>;
