import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { crowds } from '#shared/domain/application/robot-signs.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { isRecordOf } from '#shared/domain/shape.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, type Key, keys, numberIn, s, stringIn } from '../engine/item.ts';
import { jsonIn } from '../engine/stored-json.ts';
import { carriersIn } from '../items/person-item.ts';
import { formerPrefix, provedPrefix } from '../table.ts';

/** Twice as many keys as these are what one request reads at most. */
const mostReferences = 50;

/**
 * Rows of an address that are looked at. A stranger may have begun thousands under it: those that
 * its codes opened are read first.
 */
const mostRows = 500;

/** Read where an address is nobody's, so that the time that it takes does not tell. */
const nobodys = '00000000';

const isAnything = (value: unknown): value is unknown => value !== undefined;

const addressOf = (item: Item | undefined): string | undefined => {
  if (!item) return undefined;
  const name = stringIn(item, 'answers') ? 'answers' : 'typed';
  return addressIn(String(jsonIn(item, name, isRecordOf(isAnything), {})['email'] ?? ''));
};

/** What was sent counts until a change of it is sent. */
const ownAddressIn = (draft: Item | undefined, application: Item | undefined) =>
  addressOf(application ?? draft);

const isProved = (item: Item): boolean => stringIn(item, 'sk').startsWith(provedPrefix);
const isFormer = (item: Item): boolean => stringIn(item, 'sk').startsWith(formerPrefix);
const savedIn = (item: Item): number => numberIn(item, 'savedAt') ?? 0;
const referenceIn = (item: Item): string => stringIn(item, 'sk').split('#')[1] ?? '';

/**
 * Of a thousand rows that strangers save under an address, those of its owner stand out: a few were
 * told to the address, and few were begun beside them on one network.
 */
const standOut = (item: Item): number => {
  const known: readonly string[] = crowds;
  return item['isTold']?.BOOL ? -1 : Math.max(0, known.indexOf(stringIn(item, 'crowd')));
};

/** What an address leads to, the first first; and one that had it before and has another now. */
export type Found = Readonly<{ references: readonly string[]; former: string | undefined }>;

type Look = (key: Key) => Item | undefined;

/** References that may be the address's: those that its codes opened, what was sent, what stands out. */
const candidatesIn = (rows: readonly Item[], applied: readonly string[]): readonly string[] => {
  const named = rows.filter((item) => !isFormer(item));
  const latest = named.toSorted((a, b) => standOut(a) - standOut(b) || savedIn(b) - savedIn(a));
  const all = new Set([
    ...latest.filter(isProved).map(referenceIn),
    ...applied,
    ...latest.map(referenceIn),
    ...rows.filter(isFormer).map(referenceIn),
  ]);
  return all.size === 0 ? [nobodys] : [...all].slice(0, mostReferences);
};

/** Those among them that name the address now, in the order in which they are opened. */
const ownReferences = (
  asked: readonly string[],
  found: Look,
  { addressDigest, isNamed }: Readonly<{ addressDigest: string; isNamed: IsNamed }>,
): readonly string[] => {
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
  return known
    .toSorted((a, b) => a.rank - b.rank || b.savedAt - a.savedAt)
    .map(({ reference }) => reference);
};

type IsNamed = (address: string) => boolean;

/**
 * The references whose code goes to the address that `isNamed` knows: first those that a code of it
 * has opened, then what was sent, then what stands out; of each the latest saved. Beside them, one
 * that had the address before. As many requests where nobody has it.
 */
export const referencesOf =
  (client: DynamoDBClient, table: string) =>
  async (addressDigest: string, personDigest: string, isNamed: IsNamed): Promise<Found> => {
    const [{ Items: rows = [] }, person] = await Promise.all([
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': s(keys.address(addressDigest, '').pk) },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: mostRows,
        }),
      ),
      batchGet(client, table, [keys.person(personDigest)]),
    ]);
    const asked = candidatesIn(rows, carriersIn(person(keys.person(personDigest))));
    const wanted = asked.flatMap((one) => [keys.draft(one), keys.application(one)]);
    const found = await batchGet(client, table, wanted);
    const references = ownReferences(asked, found, { addressDigest, isNamed });
    const left = rows.filter(isFormer).toSorted((a, b) => savedIn(b) - savedIn(a));
    const isLeft = (one: string): boolean =>
      found(keys.application(one)) !== undefined && !references.includes(one);
    return { references, former: left.map(referenceIn).find(isLeft) };
  };

/** The address that a code of this reference goes to. As much is read where nobody has it. */
export const addressOfReference =
  (client: DynamoDBClient, table: string) =>
  async (reference: string): Promise<string | undefined> => {
    const [draft, application] = [keys.draft(reference), keys.application(reference)];
    const found = await batchGet(client, table, [draft, application]);
    return ownAddressIn(found(draft), found(application));
  };
