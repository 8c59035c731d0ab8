import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import { isCarriedByOthers } from '#shared/domain/application/duplicate-keys.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { isQueued } from '#shared/domain/lifecycle/lifecycle.ts';
import type {
  Carriers,
  Fingerprint,
  IntakeSnapshot,
} from '#shared/domain/records/intake-snapshot.ts';
import { type Receipt, receiptOf } from '#shared/domain/records/receipt.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, type Key, keyItem, keys, numberIn, s, stringIn } from '../engine/item.ts';
import { counterKey } from '../engine/rate-limits.ts';
import { readApplication } from '../items/application-item.ts';
import { callRecord } from '../items/call-item.ts';
import { carriersIn } from '../items/person-item.ts';
import { readUnreachable } from '../items/unreachable-item.ts';
import { heldPrefix } from '../table.ts';

export type Applications = ReturnType<typeof applicationStore>;

const carriersOf = (
  duplicateKeys: readonly string[],
  found: (key: Key) => Item | undefined,
): Carriers =>
  Object.fromEntries(duplicateKeys.map((one) => [one, carriersIn(found(keys.person(one)))]));

/** The duplicate keys of this version and of the one before, each once. */
const comparedKeys = ({ duplicateKeys, former = [] }: Fingerprint): readonly string[] => [
  ...new Set([...duplicateKeys, ...former]),
];

const keysOf = (fingerprint: Fingerprint): readonly Key[] => {
  const { form, cityId, network, sameText } = fingerprint;
  return [
    keys.call,
    keys.form(form),
    ...comparedKeys(fingerprint).map(keys.person),
    ...(cityId === undefined ? [] : [keys.places(cityId)]),
    ...[network, sameText].flatMap((one) => (one ? [counterKey(one)] : [])),
  ];
};

const snapshotIn = (
  edition: Edition,
  fingerprint: Fingerprint,
  found: (key: Key) => Item | undefined,
): IntakeSnapshot => {
  const { cityId, network, sameText } = fingerprint;
  const form = found(keys.form(fingerprint.form));
  const carriers = carriersOf(comparedKeys(fingerprint), found);
  const places = cityId === undefined ? undefined : found(keys.places(cityId));
  const [ofNetwork, ofText] = [network, sameText].map((one) => one && found(counterKey(one)));
  return {
    call: callRecord(edition, found(keys.call)),
    sentBefore: form && {
      reference: stringIn(form, 'reference'),
      answers: stringIn(form, 'answers'),
    },
    carriers,
    ofOthers: isCarriedByOthers(carriers, fingerprint.duplicateKeys, fingerprint.own),
    placesTaken: numberIn(places, 'taken') ?? 0,
    fromNetwork: numberIn(ofNetwork, 'times') ?? 0,
    sameTextTimes: numberIn(ofText, 'times') ?? 0,
    sameTextOfAnother: ofText !== undefined && stringIn(ofText, 'firstBy') !== sameText?.by,
  };
};

/** The reference of whoever has waited longest for a place of the city. */
const firstHeldIn = async (
  client: DynamoDBClient,
  table: string,
  cityId: string,
): Promise<string | undefined> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :city AND begins_with(sk, :held)',
      ExpressionAttributeValues: { ':city': s(keys.places(cityId).pk), ':held': s(heldPrefix) },
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  return stringIn(Items[0], 'sk').split('#')[2] || undefined;
};

/** Applications as they are read; `commitStore` writes them. */
export const applicationStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  /** Reads, strongly consistent and in one request, all that an intake is planned on. */
  intakeSnapshot: async (fingerprint: Fingerprint): Promise<IntakeSnapshot> =>
    snapshotIn(edition, fingerprint, await batchGet(client, table, keysOf(fingerprint))),

  /** Who carries each of the duplicate keys, strongly consistent and in one request. */
  carriers: async (duplicateKeys: readonly string[]): Promise<Carriers> =>
    carriersOf(duplicateKeys, await batchGet(client, table, duplicateKeys.map(keys.person))),

  /**
   * Who has waited longest for a place of the city, strongly consistent. Undefined, too, when that
   * one has just left: what is planned for an empty queue is refused while others wait in it.
   */
  nextInQueue: async (cityId: string): Promise<Application | undefined> => {
    const reference = await firstHeldIn(client, table, cityId);
    if (reference === undefined) return undefined;
    const Key = keyItem(keys.application(reference));
    const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
    const { Item: item } = await client.send(get);
    const next = item && readApplication(item);
    return next && isQueued(next) && next.cityId === cityId ? next : undefined;
  },

  /** What the receipt of an application shows; undefined when there is none. */
  receipt: async (reference: string): Promise<Receipt | undefined> => {
    const [key, unreachable] = [keys.application(reference), keys.unreachable(reference)];
    const found = await batchGet(client, table, [key, unreachable]);
    const item = found(key);
    if (!item) return undefined;
    return receiptOf(readApplication(item), readUnreachable(found(unreachable)));
  },
});
