import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { LateCode } from '#shared/domain/call/late-code.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keyItem, s, stringIn } from '../engine/item.ts';
import { lateCodeKey, listedLateCodeKey } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../engine/writes.ts';
import { lateCodeItem, lateCodeRevocation, readLateCodeItem } from '../items/late-code-item.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { lateCodePrefix, windowPartition } from '../staff-table.ts';

/** The codes that a list shows: one BatchGet reads 100 items. */
const mostListed = 100;

/** What issues and revokes codes. */
const issuing = (client: DynamoDBClient, table: string) => ({
  /** Stores a new code with its mail. `changed`: there is one with this digest. */
  issue: (code: LateCode, mail: Mail): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      putNew(table, lateCodeItem(code)),
      putNew(table, {
        ...keyItem(listedLateCodeKey(code.at, code.digest)),
        digest: s(code.digest),
      }),
      queueMail(table, mail),
    ]),

  /** Revokes a code. `changed`: it was used or revoked meanwhile, or there is none. */
  revoke: (
    digest: string,
    revoked: NonNullable<LateCode['revoked']>,
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [lateCodeRevocation(table, digest, revoked)]),
});

export type LateCodes = ReturnType<typeof lateCodeStore>;

/** Codes by which single addresses apply after the deadline; `commitStore` uses them up. */
export const lateCodeStore = (client: DynamoDBClient, table: string) => ({
  ...issuing(client, table),

  /** The code with this digest, strongly consistent; undefined where none was issued. */
  read: async (digest: string): Promise<LateCode | undefined> => {
    const key = lateCodeKey(digest);
    const item = (await batchGet(client, table, [key]))(key);
    return item && readLateCodeItem(item);
  },

  /** The last 100 codes that were issued, the newest first. */
  list: async (): Promise<readonly LateCode[]> => {
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :window AND begins_with(sk, :code)',
      ExpressionAttributeValues: {
        ':window': s(windowPartition),
        ':code': s(lateCodePrefix),
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: mostListed,
    });
    const { Items = [] } = await client.send(query);
    const wanted = Items.map((item) => lateCodeKey(stringIn(item, 'digest')));
    const found = await batchGet(client, table, wanted);
    return wanted.flatMap((key) => {
      const item = found(key);
      return item ? [readLateCodeItem(item)] : [];
    });
  },
});
