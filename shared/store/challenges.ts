import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type CodeChallenge, codeWaits, mostTries } from '#shared/domain/access-code.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from './batch-get.ts';
import { type Access, accessItem } from './draft-item.ts';
import {
  expiring,
  type Item,
  isConditionFailure,
  json,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from './item.ts';
import { type Limit, limitWrite } from './limits.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';

const readChallenge = (item: Item): CodeChallenge => ({
  reference: item['reference']?.S,
  others: JSON.parse(stringIn(item, 'others') || '[]'),
  codeDigest: stringIn(item, 'codeDigest'),
  tries: numberIn(item, 'tries') ?? 0,
  expiresAt: numberIn(item, 'endsAt') ?? 0,
});

/** With the one that applied, twice as many keys as these are what one request reads at most. */
const mostReferences = 49;

/** Read where an address is nobody's, so that the time that it takes does not tell. */
const nobodys = '00000000';

const addressIn = (item: Item | undefined): string => {
  const answers: Readonly<Record<string, unknown>> = JSON.parse(
    stringIn(item, 'answers') || stringIn(item, 'typed') || '{}',
  );
  return String(answers['email'] ?? '');
};

/** An application that names an address, and whether a code asked for by its reference goes there. */
type Named = Readonly<{ reference: string; getsItsCode: boolean }>;

export type Challenges = ReturnType<typeof challengeStore>;

/** Codes that were mailed, each under the digest of what only the asking browser knows. */
export const challengeStore = (client: DynamoDBClient, table: string) => ({
  /**
   * The references whose draft or application names the address that `isNamed` knows: first the one
   * that applied with it, then the latest saved. As many requests where nobody has it.
   */
  referencesOf: async (
    addressDigest: string,
    personDigest: string,
    isNamed: (address: string) => boolean,
  ): Promise<readonly Named[]> => {
    const [{ Items = [] }, person] = await Promise.all([
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': s(keys.address(addressDigest, '').pk) },
          ConsistentRead: true,
        }),
      ),
      batchGet(client, table, [keys.person(personDigest)]),
    ]);
    const saved = Items.toSorted(
      (a, b) => (numberIn(b, 'savedAt') ?? 0) - (numberIn(a, 'savedAt') ?? 0),
    ).map((item) => stringIn(item, 'sk').slice('APPLICATION#'.length));
    const applied = stringIn(person(keys.person(personDigest)), 'reference');
    const candidates = new Set([...(applied ? [applied] : []), ...saved.slice(0, mostReferences)]);
    const asked = candidates.size === 0 ? [nobodys] : [...candidates];
    const found = await batchGet(
      client,
      table,
      asked.flatMap((reference) => [keys.draft(reference), keys.application(reference)]),
    );
    // An address that was corrected opens nothing any more.
    return asked.flatMap((reference): Named[] => {
      const [draft, application] = [
        found(keys.draft(reference)),
        found(keys.application(reference)),
      ];
      if (![draft, application].some((item) => isNamed(addressIn(item)))) return [];
      return [{ reference, getsItsCode: isNamed(addressIn(application ?? draft)) }];
    });
  },

  /** Stores a code with the mail that carries it, where one does; `changed` when it was asked for too often. */
  ask: (
    browserDigest: string,
    challenge: CodeChallenge,
    mails: readonly Mail[],
    limits: readonly Limit[],
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      {
        Put: {
          TableName: table,
          Item: {
            ...keyItem(keys.challenge(browserDigest)),
            ...(challenge.reference === undefined ? {} : { reference: s(challenge.reference) }),
            others: json(challenge.others),
            codeDigest: s(challenge.codeDigest),
            tries: n(challenge.tries),
            endsAt: n(challenge.expiresAt),
            // Its mail may have to wait, and its time begins when that is sent.
            ...expiring(challenge.expiresAt + codeWaits),
          },
        },
      },
      ...mails.map((mail) => queueMail(table, mail)),
      ...limits.map((limit) => limitWrite(table, limit)),
    ]),

  /** Uses one try up and answers the challenge as it was before; undefined when none is left. */
  take: async (browserDigest: string): Promise<CodeChallenge | undefined> => {
    try {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(keys.challenge(browserDigest)),
          UpdateExpression: 'ADD tries :one',
          ConditionExpression: 'attribute_exists(pk) AND tries < :most',
          ExpressionAttributeValues: { ':one': n(1), ':most': n(mostTries) },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return Attributes && readChallenge(Attributes);
    } catch (error) {
      if (isConditionFailure(error)) return undefined;
      throw error;
    }
  },

  /** Opens an application to the browser that entered its code: `changed` when it did so before. */
  open: (browserDigest: string, access: Access): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
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
    ]),
});
