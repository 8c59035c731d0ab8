import {
  type DynamoDBClient,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Opening } from '#shared/domain/access/access.ts';
import { type CodeChallenge, codeWaits, mostTries } from '#shared/domain/access/access-code.ts';
import { crowds } from '#shared/domain/application/robot-signs.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from '../engine/batch-get.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import {
  expiring,
  type Item,
  isExpired,
  json,
  type Key,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '../engine/item.ts';
import { putNew } from '../engine/put-new.ts';
import { counterKey, limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { type Access, accessItem } from '../items/access-item.ts';
import { draftItem } from '../items/draft-item.ts';
import { draftWrite } from '../items/draft-writes.ts';
import { queueMail } from '../items/mail-item.ts';
import { carriersIn } from '../items/person-item.ts';
import { reachedAgain } from '../items/unreached-item.ts';
import { formerPrefix, provedPrefix } from '../table.ts';

const readChallenge = (item: Item): CodeChallenge => ({
  reference: item['reference']?.S,
  address: item['address']?.S,
  others: JSON.parse(stringIn(item, 'others') || '[]'),
  codeDigest: stringIn(item, 'codeDigest'),
  isOfAddress: item['isOfAddress']?.BOOL ?? false,
  hasOpened: item['hasOpened']?.BOOL ?? false,
  tries: numberIn(item, 'tries') ?? 0,
  expiresAt: numberIn(item, 'endsAt') ?? 0,
});

const challengeItem = (browserDigest: string, challenge: CodeChallenge): Item => ({
  ...keyItem(keys.challenge(browserDigest)),
  ...(challenge.reference === undefined ? {} : { reference: s(challenge.reference) }),
  ...(challenge.address === undefined ? {} : { address: s(challenge.address) }),
  others: json(challenge.others),
  codeDigest: s(challenge.codeDigest),
  isOfAddress: { BOOL: challenge.isOfAddress ?? false },
  tries: n(challenge.tries),
  endsAt: n(challenge.expiresAt),
  // Its mail may have to wait, and its time begins when that is sent.
  ...expiring(challenge.expiresAt + codeWaits),
});

/** Twice as many keys as these are what one request reads at most. */
const mostReferences = 50;

/**
 * Rows of an address that are looked at. A stranger may have begun thousands under it: those that
 * its codes opened are read first.
 */
const mostRows = 500;

/** Read where an address is nobody's, so that the time that it takes does not tell. */
const nobodys = '00000000';

/** Rows that are written for each code, with or without a mail, so that the time does not tell. */
const rowsOfAsk = 6;

const addressOf = (item: Item | undefined): string | undefined => {
  const answers: Readonly<Record<string, unknown>> = JSON.parse(
    stringIn(item, 'answers') || stringIn(item, 'typed') || '{}',
  );
  return addressIn(String(answers['email'] ?? ''));
};

/** What was sent counts until a change of it is sent. */
const ownAddressIn = (draft: Item | undefined, application: Item | undefined) =>
  addressOf(application ?? draft);

const isProved = (item: Item): boolean => stringIn(item, 'sk').startsWith(provedPrefix);
const isFormer = (item: Item): boolean => stringIn(item, 'sk').startsWith(formerPrefix);
const savedIn = (item: Item): number => numberIn(item, 'savedAt') ?? 0;

/**
 * Of a thousand rows that strangers save under an address, those of its owner stand out: a few were
 * told to the address, and few were begun beside them on one line.
 */
const standOut = (item: Item): number => {
  const known: readonly string[] = crowds;
  return item['isTold']?.BOOL ? -1 : Math.max(0, known.indexOf(stringIn(item, 'crowd')));
};

/** The long code that is mailed to the address of `key`, by its digest. */
export type AddressCode = Readonly<{ key: string; codeDigest: string; endsAt: number }>;

/** What an address leads to, the first first; and one that had it before and has another now. */
type Found = Readonly<{ references: readonly string[]; former: string | undefined }>;

export type Challenges = ReturnType<typeof challengeStore>;

/** Codes that were mailed, each under the digest of what only the asking browser knows. */
export const challengeStore = (client: DynamoDBClient, table: string) => {
  const rowsOf = async (addressDigest: string): Promise<readonly Item[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': s(keys.address(addressDigest, '').pk) },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: mostRows,
      }),
    );
    return Items;
  };

  return {
    /**
     * The references whose code goes to the address that `isNamed` knows: first those that a code
     * of it has opened, then what was sent, then what stands out; of each the latest
     * saved. Beside them, one that had the address before. As many requests where nobody has it.
     */
    referencesOf: async (
      addressDigest: string,
      personDigest: string,
      isNamed: (address: string) => boolean,
    ): Promise<Found> => {
      const [rows, person] = await Promise.all([
        rowsOf(addressDigest),
        batchGet(client, table, [keys.person(personDigest)]),
      ]);
      const referenceIn = (item: Item): string => stringIn(item, 'sk').split('#')[1] ?? '';
      const [former, named] = [rows.filter(isFormer), rows.filter((item) => !isFormer(item))];
      const latest = named.toSorted((a, b) => standOut(a) - standOut(b) || savedIn(b) - savedIn(a));
      const applied = carriersIn(person(keys.person(personDigest)));
      const candidates = new Set([
        ...latest.filter(isProved).map(referenceIn),
        ...applied,
        ...latest.map(referenceIn),
        ...former.map(referenceIn),
      ]);
      const asked = candidates.size === 0 ? [nobodys] : [...candidates].slice(0, mostReferences);
      const found = await batchGet(
        client,
        table,
        asked.flatMap((reference) => [keys.draft(reference), keys.application(reference)]),
      );
      const known = asked.flatMap((reference) => {
        const draft = found(keys.draft(reference));
        const application = found(keys.application(reference));
        // An address that was corrected opens nothing any more.
        if (!isNamed(ownAddressIn(draft, application) ?? '')) return [];
        const wasProved = stringIn(draft, 'provedAddress') === addressDigest;
        const rank = wasProved ? 0 : application ? 1 : 2;
        const savedAt = wasProved ? (numberIn(draft, 'savedAt') ?? 0) : 0;
        return [{ reference, rank, savedAt }];
      });
      const references = known
        .toSorted((a, b) => a.rank - b.rank || b.savedAt - a.savedAt)
        .map(({ reference }) => reference);
      const left = former.toSorted((a, b) => savedIn(b) - savedIn(a)).map(referenceIn);
      const isLeft = (one: string): boolean =>
        found(keys.application(one)) !== undefined && !references.includes(one);
      return { references, former: left.find(isLeft) };
    },

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
    ask: (
      browserDigest: string,
      challenge: CodeChallenge,
      mails: readonly Mail[],
      limits: readonly Limit[],
      addressCode?: AddressCode,
    ): Promise<Result<undefined, Refusal>> => {
      const put = (Item: Item): TransactWriteItem => ({ Put: { TableName: table, Item } });
      const writes = [
        put(challengeItem(browserDigest, challenge)),
        ...mails.map((mail) => queueMail(table, mail)),
        ...(addressCode
          ? [
              put({
                ...keyItem(keys.addressCode(addressCode.key)),
                codeDigest: s(addressCode.codeDigest),
                ...expiring(addressCode.endsAt),
              }),
            ]
          : []),
      ];
      const counting = limits.map((limit) => limitWrite(table, limit));
      const blanks = Array.from(
        { length: Math.max(0, rowsOfAsk - writes.length - counting.length) },
        (_, index) =>
          put({
            ...keyItem(keys.blank(browserDigest, index)),
            nothing: s('-'.repeat(200)),
            ...expiring(challenge.expiresAt),
          }),
      );
      return writeTogether(client, [...writes, ...blanks], counting);
    },

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
     * Opens an application to the browser that entered its code, and ends in the same write what
     * the code ends; `reached` is its address where mails to it came back before. `changed` when the code has opened before, or the draft was changed meanwhile.
     */
    open: (
      browserDigest: string,
      access: Access,
      { read, next }: Opening,
      draftEndsAt: number | undefined,
      reached?: string,
    ): Promise<Result<undefined, Refusal>> => {
      const { reference, givenAt = 0, endsAt } = access;
      const proved: Key = keys.proved(next.provedAddress, reference);
      return writeTogether(client, [
        {
          Update: {
            TableName: table,
            Key: keyItem(keys.challenge(browserDigest)),
            UpdateExpression: 'SET hasOpened = :yes',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(hasOpened)',
            ExpressionAttributeValues: { ':yes': { BOOL: true } },
          },
        },
        { Put: { TableName: table, Item: accessItem(access) } },
        read
          ? draftWrite(table, next, read, draftEndsAt)
          : putNew(table, draftItem(next, draftEndsAt)),
        {
          Put: {
            TableName: table,
            Item: { ...keyItem(proved), savedAt: n(givenAt), ...expiring(endsAt) },
          },
        },
        ...(reached === undefined ? [] : [reachedAgain(table, reference, reached)]),
      ]);
    },
  };
};
