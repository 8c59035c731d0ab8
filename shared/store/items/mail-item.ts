import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { ownerKinds, ownerOf } from '#shared/domain/mail/mail-owner.ts';
import {
  type Mail,
  type MailContent,
  type MailName,
  type MailState,
  mailStates,
  urgencyOf,
} from '#shared/domain/mail/outbox.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import {
  expiry,
  type Item,
  json,
  keyItem,
  keys,
  n,
  numberIn,
  ownerPrefixes,
  s,
  stringIn,
} from '../engine/item.ts';
import { isRecordOf, isText, jsonIn } from '../engine/stored-json.ts';
import { dueIndex, dueQueues, mailPrefix, tableKeys } from '../table.ts';
import { factsOf, storedFacts } from './facts/mail-facts.ts';
import { languageIn } from './stored-language.ts';

/** Spreads the rows of a busy second over the shards of their queue, the same row always to the same one. */
const shardOf = (mail: Mail, text: string): string => {
  const shards = dueQueues[urgencyOf(mail.kind)];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 65_521;
  return shards[sum % shards.length] ?? shards[0];
};

/** Mails about news are of no use to anybody once they are sent and the last word of SES is in. */
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
        ...(mail.line !== undefined && { line: s(mail.line) }),
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

/** Reads the key of a mail's row, as the stream and the index carry it. Throws on one of nobody's. */
export const mailNameOf = (pk: string, sk: string): MailName => {
  const about = ownerKinds.find((kind) => pk.startsWith(ownerPrefixes[kind]));
  if (!about) throw new Error(`nobody is told of in the partition ${pk.split('#', 1)[0]}`);
  return {
    owner: ownerOf(about, pk.slice(ownerPrefixes[about].length)),
    name: sk.slice(mailPrefix.length),
  };
};

export const mailKindIn = (item: Item | undefined): MailKind | undefined =>
  mailKinds.find((kind) => kind === stringIn(item, 'kind'));

export const mailStateIn = (item: Item | undefined): MailState | undefined =>
  mailStates.find((state) => state === stringIn(item, 'state'));

/** How often a mail was tried, and since when. */
export type Attempts = Readonly<{
  attempt: number;
  queuedAt: number;
  firstTriedAt: number;
}>;

/** A mail that one caller alone may send until its lease ends. */
export type ClaimedMail = MailContent &
  Attempts &
  Readonly<{
    /** What a summary tells of. */
    told?: readonly string[] | undefined;
  }>;

/** The same, of which no mail can be made: its kind or a fact of it is not as we know it. */
export type UnreadableMail = MailName & Attempts & Readonly<{ kind?: undefined; why: string }>;

const attemptsIn = (item: Item): Attempts => ({
  attempt: numberIn(item, 'attempt') ?? 1,
  queuedAt: numberIn(item, 'queuedAt') ?? 0,
  firstTriedAt: numberIn(item, 'firstTriedAt') ?? 0,
});

/** Throws, naming what is wrong, on a row of which no mail can be made. */
const contentIn = (which: MailName, item: Item): MailContent => {
  const kind = mailKindIn(item);
  if (!kind) throw new Error(`the kind "${stringIn(item, 'kind')}" is none that is known`);
  return {
    ...which,
    ...factsOf(kind, jsonIn(item, 'facts', isRecordOf(isText))),
    to: stringIn(item, 'to'),
    language: languageIn(item),
    line: item['line']?.S,
  };
};

/** Reads the row of a mail that was claimed. */
export const claimedMail = (which: MailName, item: Item): ClaimedMail | UnreadableMail => {
  const attempts = attemptsIn(item);
  try {
    return { ...contentIn(which, item), ...attempts, told: item['told']?.SS };
  } catch (error) {
    return {
      ...which,
      ...attempts,
      why: `${which.name}: ${error instanceof Error ? error.message : ''}`,
    };
  }
};
