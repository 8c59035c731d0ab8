import {
  type DynamoDBClient,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { keyItem, n, numberIn } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { linesQuery, type Span } from '../items/staff/notice-query.ts';

/** Until when the digests of a member have told, before and after one. */
export type DigestStep = Readonly<{ member: string; before: number | undefined; until: number }>;

const stepWrite = (table: string, { member, before, until }: DigestStep): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...keyItem(staffKeys.digest(member)), toldUntil: n(until) },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'toldUntil = :before',
          ExpressionAttributeValues: { ':before': n(before) },
        }),
  },
});

/** The daily digests of members of the staff. */
export const digestStore = (client: DynamoDBClient, table: string) => ({
  /** Until when each member’s digests have told; undefined for one who had none. */
  toldUntil: async (
    members: readonly string[],
  ): Promise<(member: string) => number | undefined> => {
    const found = await batchGet(client, table, members.map(staffKeys.digest));
    return (member) => numberIn(found(staffKeys.digest(member)), 'toldUntil');
  },

  /** Whether there is a line in the span. */
  hasLines: async (span: Span): Promise<boolean> => {
    const query = new QueryCommand({ ...linesQuery(table, span), Limit: 1 });
    return ((await client.send(query)).Items ?? []).length > 0;
  },

  /**
   * Writes down until when a member was told, with the mail that tells it, if there is one: once,
   * `changed` where another run did it.
   */
  record: (step: DigestStep, mail: Mail | undefined): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [stepWrite(table, step), ...(mail ? [queueMail(table, mail)] : [])]),
});

export type Digests = ReturnType<typeof digestStore>;
