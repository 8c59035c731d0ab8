import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { memberWith } from '#shared/domain/people/first-members.ts';
import { isLive, type StaffSession } from '#shared/domain/people/staff-session.ts';
import type { SignedIn } from '#shared/domain/records/signed-in.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { keyItem, keys, n, s } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { callRecord } from '../items/call-item.ts';
import { readMember } from '../items/staff/member-item.ts';
import { readSession, sessionItem } from '../items/staff/session-item.ts';
import { sessionsPrefix } from '../staff-table.ts';

/** More browsers of one member are not listed. */
const mostSessions = 100;

/**
 * Who is signed in by a cookie, with the call, in one strongly consistent request; undefined for a
 * session that has ended, and for a member who is off the list.
 */
const opener =
  (client: DynamoDBClient, table: string, edition: Edition) =>
  async (memberId: string, digest: string, now: number): Promise<SignedIn | undefined> => {
    const [sessionKey, memberKey] = [
      staffKeys.session(memberId, digest),
      staffKeys.member(memberId),
    ];
    const found = await batchGet(client, table, [sessionKey, memberKey, keys.call]);
    const [sessionRow, memberRow] = [found(sessionKey), found(memberKey)];
    const member = memberWith(edition, memberId, memberRow && readMember(memberRow));
    if (!sessionRow || !member) return undefined;
    const session = readSession(sessionRow);
    if (!isLive(session, member, now)) return undefined;
    return { member, session, call: callRecord(edition, found(keys.call)) };
  };

/** Browsers that members of the staff are signed in with. */
export const staffSessionStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  open: opener(client, table, edition),

  begin: async (session: StaffSession): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: sessionItem(session) }));
  },

  /** Notes that it was used at `now`; does nothing where it has ended meanwhile. */
  note: async ({ memberId, digest }: StaffSession, now: number): Promise<void> => {
    await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(staffKeys.session(memberId, digest)),
      UpdateExpression: 'SET seenAt = :now',
      ConditionExpression: 'attribute_exists(pk) AND seenAt < :now',
      ExpressionAttributeValues: { ':now': n(now) },
    });
  },

  end: async ({ memberId, digest }: Pick<StaffSession, 'memberId' | 'digest'>): Promise<void> => {
    const Key = keyItem(staffKeys.session(memberId, digest));
    await client.send(new DeleteItemCommand({ TableName: table, Key }));
  },

  /** The browsers of a member, strongly consistent; some of them may have ended since. */
  list: async (memberId: string): Promise<readonly StaffSession[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': s(`${sessionsPrefix}${memberId}`) },
        ConsistentRead: true,
        Limit: mostSessions,
      }),
    );
    return Items.map(readSession);
  },
});

export type StaffSessions = ReturnType<typeof staffSessionStore>;
