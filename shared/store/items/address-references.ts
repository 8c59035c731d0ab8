import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { trafficLevels } from '#shared/domain/application/robot-signs.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import { isObject } from '#shared/domain/shape.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, type Key, keys, numberIn, s, stringIn } from '../engine/item.ts';
import { jsonIn } from '../engine/stored-json.ts';
import { formerPrefix, provedPrefix } from '../table.ts';
import { carriersIn } from './person-item.ts';

/** Twice as many keys as these are what one request reads at most. */
const mostReferences = 50;

/**
 * How many rows of an address are looked at. Strangers may have begun thousands under it, so those
 * that its codes opened are read first.
 */
const mostRows = 500;

/** Read if nobody has the address, so that the response time does not tell. */
const nobodys = '00000000';

const addressOf = (item: Item | undefined): string | undefined => {
  if (!item) return undefined;
  const name = stringIn(item, 'answers') ? 'answers' : 'typed';
  return addressIn(String(jsonIn(item, name, isObject, {})['email'] ?? ''));
};

/** What was sent counts until a change of it is sent. */
export const ownAddressIn = (draft: Item | undefined, application: Item | undefined) =>
  addressOf(application ?? draft);

const isProved = (item: Item): boolean => stringIn(item, 'sk').startsWith(provedPrefix);
const isFormer = (item: Item): boolean => stringIn(item, 'sk').startsWith(formerPrefix);
const savedIn = (item: Item): number => numberIn(item, 'savedAt') ?? 0;

/**
 * Drafts that strangers save under an address differ from its owner’s: few of them were mailed to
 * it, and many were begun around them on one network.
 */
const standOut = (item: Item): number => {
  const known: readonly string[] = trafficLevels;
  return item['isTold']?.BOOL ? -1 : Math.max(0, known.indexOf(stringIn(item, 'crowd')));
};

const referenceIn = (item: Item): string => stringIn(item, 'sk').split('#')[1] ?? '';

/** What an address leads to, the first first; and one that had it before and has another now. */
export type Found = Readonly<{ references: readonly string[]; former: string | undefined }>;

const rowsOf = async (
  client: DynamoDBClient,
  table: string,
  addressDigest: string,
): Promise<readonly Item[]> => {
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

type Sought = Readonly<{
  addressDigest: string;
  personDigest: string;
  isNamed: (address: string) => boolean;
}>;

type Rows = Readonly<{ named: readonly Item[]; former: readonly Item[] }>;

type Find = (key: Key) => Item | undefined;

/** The references that are looked at, those that are most surely its owner's first. */
const candidatesOf = ({ named, former }: Rows, applied: readonly string[]): readonly string[] => {
  const latest = named.toSorted((a, b) => standOut(a) - standOut(b) || savedIn(b) - savedIn(a));
  const all = new Set([
    ...latest.filter(isProved).map(referenceIn),
    ...applied,
    ...latest.map(referenceIn),
    ...former.map(referenceIn),
  ]);
  return all.size === 0 ? [nobodys] : [...all].slice(0, mostReferences);
};

/** Those of the candidates that have the address still, in the order in which they are told of. */
const ranked = (
  candidates: readonly string[],
  found: Find,
  { addressDigest, isNamed }: Sought,
): readonly string[] =>
  candidates
    .flatMap((reference) => {
      const draft = found(keys.draft(reference));
      const application = found(keys.application(reference));
      // An address that was corrected opens nothing any more.
      if (!isNamed(ownAddressIn(draft, application) ?? '')) return [];
      const wasProved = stringIn(draft, 'provedAddress') === addressDigest;
      const rank = wasProved ? 0 : application ? 1 : 2;
      const savedAt = wasProved ? (numberIn(draft, 'savedAt') ?? 0) : 0;
      return [{ reference, rank, savedAt }];
    })
    .toSorted((a, b) => a.rank - b.rank || b.savedAt - a.savedAt)
    .map(({ reference }) => reference);

/** What an address leads to; the order is said where the store offers it. */
export const referencesOf = async (
  client: DynamoDBClient,
  table: string,
  sought: Sought,
): Promise<Found> => {
  const personKey = keys.person(sought.personDigest);
  const [rows, person] = await Promise.all([
    rowsOf(client, table, sought.addressDigest),
    batchGet(client, table, [personKey]),
  ]);
  const named = rows.filter((item) => !isFormer(item));
  const former = rows.filter(isFormer);
  const candidates = candidatesOf({ named, former }, carriersIn(person(personKey)));
  const found = await batchGet(
    client,
    table,
    candidates.flatMap((reference) => [keys.draft(reference), keys.application(reference)]),
  );
  const references = ranked(candidates, found, sought);
  const left = former.toSorted((a, b) => savedIn(b) - savedIn(a)).map(referenceIn);
  const isLeft = (one: string): boolean =>
    found(keys.application(one)) !== undefined && !references.includes(one);
  return { references, former: left.find(isLeft) };
};
