import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Opening } from '#shared/domain/access/access.ts';
import { type CodeChallenge, mostTries } from '#shared/domain/access/access-code.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import {
  expiring,
  type Item,
  isExpired,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '../engine/item.ts';
import { counterKey, type Limit, limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { putNew } from '../items/application-item.ts';
import { challengeItem, readChallenge } from '../items/challenge-item.ts';
import { type Access, accessItem, draftItem, draftWrite } from '../items/draft-item.ts';
import { queueMail } from '../items/mail-item.ts';
import { addressOfReference, referencesOf } from './code-addresses.ts';
import { reachedAgain } from './unreached-addresses.ts';

/** Rows that are written for each code, with or without a mail, so that the time does not tell. */
const rowsOfAsk = 6;

/** The long code that is mailed to the address of `key`, by its digest. */
export type AddressCode = Readonly<{ key: string; codeDigest: string; endsAt: number }>;

/** What stands for a mail that is not sent: 200 bytes, about what its row has. */
const blankRow = '-'.repeat(200);

/** Which of the limits are reached, and the long code of the address, strongly consistent. */
const standing =
  (client: DynamoDBClient, table: string) =>
  async <Name extends string>(
    limits: Readonly<Record<Name, Limit>>,
    addressKey: string,
    now: number,
  ) => {
    const all: [string, Limit][] = Object.entries(limits);
    const codeKey = keys.addressCode(addressKey);
    const counted = all.map(([, limit]) => counterKey(limit));
    const found = await batchGet(client, table, [codeKey, ...counted]);
    const isReached = (name: Name): boolean =>
      (numberIn(found(counterKey(limits[name])), 'times') ?? 0) >= limits[name].most;
    const code = found(codeKey);
    const codeDigest = code && !isExpired(code, now) ? stringIn(code, 'codeDigest') : undefined;
    return { isReached, codeDigest };
  };

/**
 * Stores a code with the mail that carries it, where one does, and with the long code of its
 * address, where it is one; `limited` when a limit was reached meanwhile.
 */
const ask =
  (client: DynamoDBClient, table: string) =>
  (
    browserDigest: string,
    challenge: CodeChallenge,
    mails: readonly Mail[],
    limits: readonly Limit[],
    addressCode?: AddressCode,
  ): Promise<Result<undefined, Refusal>> => {
    const put = (Item: Item): TransactWriteItem => ({ Put: { TableName: table, Item } });
    const long = addressCode && {
      ...keyItem(keys.addressCode(addressCode.key)),
      codeDigest: s(addressCode.codeDigest),
      ...expiring(addressCode.endsAt),
    };
    const writes = [
      put(challengeItem(browserDigest, challenge)),
      ...mails.map((mail) => queueMail(table, mail)),
      ...(long ? [put(long)] : []),
      ...limits.map((limit) => limitWrite(table, limit)),
    ];
    const blanks = Array.from({ length: Math.max(0, rowsOfAsk - writes.length) }, (_, index) =>
      put({
        ...keyItem(keys.blank(browserDigest, index)),
        nothing: s(blankRow),
        ...expiring(challenge.expiresAt),
      }),
    );
    return writeTogether(client, [...writes, ...blanks]);
  };

/** Uses one try up and answers the challenge as it was before; undefined when none is left. */
const take =
  (client: DynamoDBClient, table: string) =>
  async (browserDigest: string): Promise<CodeChallenge | undefined> => {
    const before = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.challenge(browserDigest)),
      UpdateExpression: 'ADD tries :one',
      ConditionExpression: 'attribute_exists(pk) AND tries < :most',
      ExpressionAttributeValues: { ':one': n(1), ':most': n(mostTries) },
      ReturnValues: 'ALL_OLD',
    });
    return before && readChallenge(before);
  };

/** Says in the row of a code that it has opened, once. */
const hasOpened = (table: string, browserDigest: string): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.challenge(browserDigest)),
    UpdateExpression: 'SET hasOpened = :yes',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(hasOpened)',
    ExpressionAttributeValues: { ':yes': { BOOL: true } },
  },
});

/**
 * Opens an application to the browser that entered its code, and ends in the same write what the
 * code ends; `reached` is its address where mails to it came back before. `changed` when the code
 * has opened before, or the draft was changed meanwhile.
 */
const open =
  (client: DynamoDBClient, table: string) =>
  (
    browserDigest: string,
    access: Access,
    { read, next }: Opening,
    draftEndsAt: number | undefined,
    reached?: string,
  ): Promise<Result<undefined, Refusal>> => {
    const { reference, givenAt = 0, endsAt } = access;
    const proved: Item = {
      ...keyItem(keys.proved(next.provedAddress, reference)),
      savedAt: n(givenAt),
      ...expiring(endsAt),
    };
    return writeTogether(client, [
      hasOpened(table, browserDigest),
      { Put: { TableName: table, Item: accessItem(access) } },
      read
        ? draftWrite(table, next, read, draftEndsAt)
        : putNew(table, draftItem(next, draftEndsAt)),
      { Put: { TableName: table, Item: proved } },
      ...(reached === undefined ? [] : [reachedAgain(table, reference, reached)]),
    ]);
  };

export type Challenges = ReturnType<typeof challengeStore>;

/** Codes that were mailed, each under the digest of what only the asking browser knows. */
export const challengeStore = (client: DynamoDBClient, table: string) => ({
  referencesOf: referencesOf(client, table),
  addressOf: addressOfReference(client, table),
  standing: standing(client, table),
  ask: ask(client, table),
  take: take(client, table),
  open: open(client, table),
});
