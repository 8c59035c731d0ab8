import { type AccessRecord, accessWays } from '#shared/domain/access/access.ts';
import { expiring, type Item, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { accessPrefix, tableKeys } from '../table.ts';

export type Access = AccessRecord & Readonly<{ reference: string }>;

export const accessItem = ({ reference, digest, endsAt, ...access }: Access): Item => ({
  ...keyItem(keys.access(reference, digest)),
  accessRound: n(access.round),
  way: s(access.way ?? ''),
  ...(access.givenAt === undefined ? {} : { givenAt: n(access.givenAt) }),
  browser: s(access.browser),
  ...expiring(endsAt),
});

/** Reads the row of an access; one of an earlier release says no more than that there is one. */
export const readAccess = (item: Item): AccessRecord => ({
  digest: stringIn(item, 'sk').slice(accessPrefix.length),
  round: numberIn(item, 'accessRound') ?? 0,
  way: accessWays.find((one) => one === stringIn(item, 'way')),
  givenAt: numberIn(item, 'givenAt'),
  browser: stringIn(item, 'browser'),
  endsAt: (numberIn(item, tableKeys.timeToLive) ?? Number.POSITIVE_INFINITY) * 1000,
});
