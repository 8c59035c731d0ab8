import {
  DeleteItemCommand,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type CodeChallenge, mostTries } from '#shared/domain/access-code.ts';
import type { Mail } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { batchGet } from './batch-get.ts';
import { expiry } from './draft-item.ts';
import { type Item, isConditionFailure, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';
import { type Limit, limitWrite } from './limits.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';

const readChallenge = (item: Item): CodeChallenge => ({
  reference: item['reference']?.S,
  codeDigest: stringIn(item, 'codeDigest'),
  tries: numberIn(item, 'tries') ?? 0,
  expiresAt: numberIn(item, 'endsAt') ?? 0,
});

export type Challenges = ReturnType<typeof challengeStore>;

/** Codes that were mailed, each under the digest of what only the asking browser knows. */
export const challengeStore = (client: DynamoDBClient, table: string) => ({
  /** The references that name an address, the latest saved first; one request each way to know. */
  referencesOf: async (addressDigest: string, personDigest: string): Promise<readonly string[]> => {
    const [{ Items = [] }, person] = await Promise.all([
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': s(keys.address(addressDigest, '').pk) },
          ConsistentRead: true,
          Limit: 50,
        }),
      ),
      batchGet(client, table, [keys.person(personDigest)]),
    ]);
    const saved = Items.toSorted(
      (a, b) => (numberIn(b, 'savedAt') ?? 0) - (numberIn(a, 'savedAt') ?? 0),
    ).map((item) => stringIn(item, 'sk').slice('APPLICATION#'.length));
    const applied = stringIn(person(keys.person(personDigest)), 'reference');
    return [...new Set([...saved, ...(applied ? [applied] : [])])];
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
            codeDigest: s(challenge.codeDigest),
            tries: n(challenge.tries),
            endsAt: n(challenge.expiresAt),
            ...expiry(challenge.expiresAt),
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

  /** A code that was used opens nothing again. */
  end: async (browserDigest: string): Promise<void> => {
    await client.send(
      new DeleteItemCommand({ TableName: table, Key: keyItem(keys.challenge(browserDigest)) }),
    );
  },
});
