import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Opening } from '#shared/domain/access/access.ts';
import { type CodeChallenge, mostTries } from '#shared/domain/access/access-code.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiring, isExpired, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { counterKey, limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { put, putNew, updateWrite } from '../engine/writes.ts';
import { type Access, accessItem } from '../items/access-item.ts';
import { draftWrite } from '../items/acts/draft-writes.ts';
import { type Found, ownAddressIn, referencesOf } from '../items/address-references.ts';
import { challengeItem, readChallenge } from '../items/challenge-item.ts';
import { draftItem } from '../items/draft-item.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import { reachedAgain } from '../items/unreachable-item.ts';

/** Rows that are written for each code, with or without a mail, so that the time does not tell. */
const rowsOfAsk = 6;

/** The long code that is mailed to the address of `key`, by its digest. */
export type AddressCode = Readonly<{ key: string; codeDigest: string; endsAt: number }>;

/** What is stored of a code that was asked for. */
export type AskedCode = Readonly<{
  challenge: CodeChallenge;
  /** The mail that carries it; none where there is nobody to mail it to. */
  mails: readonly Mail[];
  limits: readonly Limit[];
  /** The long code of its address, where it is one. */
  addressCode?: AddressCode | undefined;
}>;

/** What the code of a browser opens, and until when the draft is kept; undefined for ever. */
export type OpenedByCode = Readonly<{
  access: Access;
  opening: Opening;
  draftEndsAt: number | undefined;
  /** Its address, where mails to it came back before. */
  reached?: string | undefined;
}>;

/** The rows of a code, with or without a mail as many, and what is counted with it. */
const askWrites = (
  table: string,
  browserDigest: string,
  { challenge, mails, limits, addressCode }: AskedCode,
) => {
  const writes = [
    put(table, challengeItem(browserDigest, challenge)),
    ...mails.map((mail) => queueMail(table, mail)),
    ...(addressCode
      ? [
          put(table, {
            ...keyItem(keys.addressCode(addressCode.key)),
            codeDigest: s(addressCode.codeDigest),
            ...expiring(addressCode.endsAt),
          }),
        ]
      : []),
  ];
  const counting = limits.map((limit) => limitWrite(table, limit));
  const missing = Math.max(0, rowsOfAsk - writes.length - counting.length);
  const blanks = Array.from({ length: missing }, (_, index) =>
    put(table, {
      ...keyItem(keys.blank(browserDigest, index)),
      nothing: s('-'.repeat(200)),
      ...expiring(challenge.expiresAt),
    }),
  );
  return { rows: [...writes, ...blanks], counting };
};

/** Says of a code that it has opened, which it does once. */
const hasOpened = (table: string, browserDigest: string): TransactWriteItem =>
  updateWrite(table, keys.challenge(browserDigest), {
    update: 'SET hasOpened = :yes',
    condition: 'attribute_exists(pk) AND attribute_not_exists(hasOpened)',
    values: { ':yes': { BOOL: true } },
  });

const openWrites = (
  table: string,
  browserDigest: string,
  { access, opening: { read, next }, draftEndsAt, reached }: OpenedByCode,
): readonly TransactWriteItem[] => {
  const { reference, givenAt = 0, endsAt } = access;
  const proved = {
    ...keyItem(keys.proved(next.provedAddress, reference)),
    savedAt: n(givenAt),
    ...expiring(endsAt),
  };
  return [
    hasOpened(table, browserDigest),
    put(table, accessItem(access)),
    read ? draftWrite(table, next, read, draftEndsAt) : putNew(table, draftItem(next, draftEndsAt)),
    put(table, proved),
    ...(reached === undefined ? [] : [reachedAgain(table, reference, reached)]),
  ];
};

/** What asking for a code reads and writes. */
const asking = (client: DynamoDBClient, table: string) => ({
  /**
   * The references whose code goes to the address that `isNamed` knows: first those that a code of it
   * has opened, then what was sent, then what stands out; of each the latest saved. Beside them, one
   * that had the address before. As many requests where nobody has it.
   */
  referencesOf: (
    addressDigest: string,
    personDigest: string,
    isNamed: (address: string) => boolean,
  ): Promise<Found> => referencesOf(client, table, { addressDigest, personDigest, isNamed }),

  /** The address that a code of this reference goes to. As much is read where nobody has it. */
  addressOf: async (reference: string): Promise<string | undefined> => {
    const [draft, application] = [keys.draft(reference), keys.application(reference)];
    const found = await batchGet(client, table, [draft, application]);
    return ownAddressIn(found(draft), found(application));
  },

  /** Which of the limits are reached, and the long code of the address, strongly consistent. */
  standing: async <Name extends string>(
    limits: Readonly<Record<Name, Limit>>,
    addressKey: string,
    now: number,
  ) => {
    const all: [string, Limit][] = Object.entries(limits);
    const codeKey = keys.addressCode(addressKey);
    const found = await batchGet(client, table, [
      codeKey,
      ...all.map(([, limit]) => counterKey(limit)),
    ]);
    const isReached = (name: Name): boolean =>
      (numberIn(found(counterKey(limits[name])), 'times') ?? 0) >= limits[name].most;
    const code = found(codeKey);
    const codeDigest = code && !isExpired(code, now) ? stringIn(code, 'codeDigest') : undefined;
    return { isReached, codeDigest };
  },

  /**
   * Stores a code with the mail that carries it, where one does, and with the long code of its
   * address, where it is one; `limited` when a limit was reached meanwhile.
   */
  ask: (browserDigest: string, asked: AskedCode): Promise<Result<undefined, Refusal>> => {
    const { rows, counting } = askWrites(table, browserDigest, asked);
    return writeTogether(client, rows, counting);
  },
});

/** What entering a code writes. */
const entering = (client: DynamoDBClient, table: string) => ({
  /** Uses one try up and answers the challenge as it was before; undefined when none is left. */
  take: async (browserDigest: string): Promise<CodeChallenge | undefined> => {
    const before = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.challenge(browserDigest)),
      UpdateExpression: 'ADD tries :one',
      ConditionExpression: 'attribute_exists(pk) AND tries < :most',
      ExpressionAttributeValues: { ':one': n(1), ':most': n(mostTries) },
      ReturnValues: 'ALL_OLD',
    });
    return before && readChallenge(before);
  },

  /**
   * Opens an application to the browser that entered its code, and ends in the same write what the
   * code ends. `changed` when the code has opened before, or the draft was changed meanwhile.
   */
  open: (browserDigest: string, opened: OpenedByCode): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, openWrites(table, browserDigest, opened)),
});

export type Challenges = ReturnType<typeof challengeStore>;

/** Codes that were mailed, each under the digest of what only the asking browser knows. */
export const challengeStore = (client: DynamoDBClient, table: string) => ({
  ...asking(client, table),
  ...entering(client, table),
});
