import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Mail, urgencyOf } from '#shared/domain/mail/outbox.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { expiry, json, keyItem, keys, n, s } from '../../engine/item.ts';
import { dueIndex, dueQueues, tableKeys } from '../../table.ts';
import { storedFacts } from '../facts/write-facts.ts';

/** Spreads the rows of a busy second over the shards of their queue, the same row always to the same one. */
const shardOf = (mail: Mail, text: string): string => {
  const shards = dueQueues[urgencyOf(mail.kind)];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 65_521;
  return shards[sum % shards.length] ?? shards[0];
};

/** Mails about news expire: nobody needs them once they are sent and the events of SES are in. */
const keepNewsMs = 30 * aDay;

/** The row of a mail that waits, for the transaction that also writes what the mail tells about. */
export const queueMail = (table: string, mail: Mail): TransactWriteItem => {
  const key = keys.mail(mail.owner, mail.name);
  return {
    Put: {
      TableName: table,
      ConditionExpression: 'attribute_not_exists(pk)',
      Item: {
        ...keyItem(key),
        kind: s(mail.kind),
        to: s(mail.to),
        language: s(mail.language),
        facts: json(storedFacts(mail)),
        ...(mail.network !== undefined && { line: s(mail.network) }),
        ...(mail.member !== undefined && { member: s(mail.member) }),
        state: s('queued'),
        attempt: n(0),
        queuedAt: n(mail.dueAt),
        [dueIndex.sort]: n(mail.dueAt),
        [dueIndex.partition]: s(shardOf(mail, `${key.pk}${key.sk}`)),
        ...(mail.owner.about === 'subscriber' && {
          [tableKeys.timeToLive]: expiry(mail.dueAt + keepNewsMs),
        }),
      },
    },
  };
};
