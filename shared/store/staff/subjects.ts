import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { memberWith } from '#shared/domain/people/first-members.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { Result } from '#shared/domain/result.ts';
import { type Item, type Key, keyItem, n, s, stringIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { readMember } from '../items/staff/member-item.ts';
import { memberWrite } from '../items/staff/member-write.ts';

/** Whose the accounts of the issuer are. `subject` is the SHA-256 of issuer and account. */
export const subjectStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  const read = async (key: Key): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true }),
    );
    return Item;
  };

  return {
    /** The member to whom an account belongs, also one who was removed; strongly consistent. */
    memberOf: async (subject: string): Promise<Member | undefined> => {
      const found = await read(staffKeys.subject(subject));
      if (!found) return undefined;
      const id = stringIn(found, 'memberId');
      const row = await read(staffKeys.member(id));
      return memberWith(edition, id, row && readMember(row));
    },

    /**
     * Makes an account that of a member, once and for good. `changed`: it belongs to somebody
     * meanwhile, or the member was changed since they were read.
     */
    bind: (member: Member, subject: string, now: number): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [
        putNew(table, {
          ...keyItem(staffKeys.subject(subject)),
          memberId: s(member.id),
          boundAt: n(now),
        }),
        memberWrite(table, member, { ...member, subject, version: member.version + 1 }),
      ]),
  };
};

export type Subjects = ReturnType<typeof subjectStore>;
