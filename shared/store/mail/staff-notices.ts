import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { HandedOn } from '#shared/domain/acts/mails/hand-on.ts';
import { nothingTold, type Told, toldWith } from '#shared/domain/mail/notice.ts';
import type { Mail, MailName } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { isListOf, isText } from '#shared/domain/shape.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, keyItem, keys, n, s } from '../engine/item.ts';
import { counterStore } from '../engine/rate-limits.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { jsonIn } from '../engine/stored-json.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { put } from '../engine/writes.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { noticeItem, readNotice } from '../items/staff/notice-item.ts';
import { linesQuery, type Span } from '../items/staff/notice-query.ts';
import { isThisTry, noLongerDue, type Try, thisTry } from './mail-row.ts';

/** A page holds 1 MB, about 8,000 lines: what is beyond 160,000 lines in a mail is not counted. */
const mostPages = 20;

const isIds = isListOf(isText);

const wasHandedOn = (table: string, mail: Try, now: number) => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.mail(mail.owner, mail.name)),
    UpdateExpression: `SET #state = :handedOn, settledAt = :now REMOVE ${noLongerDue}`,
    ConditionExpression: isThisTry,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ...thisTry(mail), ':handedOn': s('handed-on'), ':now': n(now) },
  },
});

/** What becomes of mails to the staff: a mail or a line for each member, once. */
export const staffNoticeStore = (client: DynamoDBClient, table: string) => ({
  count: counterStore(client, table).count,

  /**
   * Writes what each member gets, and that the mail to all is done: all of it, or nothing.
   * `changed`: somebody else has handed it on, or has it now.
   */
  handOn: (
    mail: Try,
    { mails, lines }: Pick<HandedOn, 'mails' | 'lines'>,
    now: number,
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      wasHandedOn(table, mail, now),
      ...mails.map((one) => queueMail(table, one)),
      ...lines.map((line) => put(table, noticeItem(line))),
    ]),

  /** Queues a mail that may be queued already. `busy`: try again. */
  queueOnce: (mail: Mail): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [queueMail(table, mail)]),

  /** What the lines of a span say, strongly consistent. */
  told: async (span: Span): Promise<Told> => {
    let told = nothingTold;
    let from: Item | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const query = { ...linesQuery(table, span), ExclusiveStartKey: from };
      const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(query));
      told = toldWith(told, Items.map(readNotice));
      from = LastEvaluatedKey;
      if (!from) break;
    }
    return told;
  },

  /** Ids of the members who review the application that a mail is about. */
  assigned: async ({ owner }: Pick<MailName, 'owner'>): Promise<readonly string[]> => {
    if (owner.about !== 'application') return [];
    const key = staffKeys.case(owner.reference);
    const found = (await batchGet(client, table, [key]))(key);
    return found ? jsonIn(found, 'assigned', isIds, []) : [];
  },
});

export type StaffNotices = ReturnType<typeof staffNoticeStore>;
