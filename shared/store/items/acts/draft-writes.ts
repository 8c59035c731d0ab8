import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { DraftChange } from '#shared/domain/acts/act.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { expiring, type Item, keyItem, keys, n, s } from '../../engine/item.ts';
import { put, putNew, updateWrite } from '../../engine/writes.ts';
import { tableKeys } from '../../table.ts';
import { accessItem } from '../access-item.ts';
import { auditItem } from '../application-item.ts';
import { draftItem } from '../draft-item.ts';

/**
 * Holds while no access was ended since `round` was read, so that an ended browser cannot finish a
 * write. A draft of an earlier release has no round.
 */
const sameRound = (round: number): string =>
  round === 0
    ? '(attribute_not_exists(accessRound) OR accessRound = :round)'
    : 'accessRound = :round';

/** Writes the next version of a draft that was read as `read`; without `endsAt` it is kept. */
export const draftWrite = (
  table: string,
  next: Draft,
  read: Draft,
  endsAt: number | undefined,
): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: draftItem(next, endsAt),
    ConditionExpression: `version = :read AND sentVersion = :sent AND ${sameRound(read.accessRound)}`,
    ExpressionAttributeValues: {
      ':read': n(read.version),
      ':sent': n(read.sentVersion),
      ':round': n(read.accessRound),
    },
  },
});

const inRound = (
  table: string,
  { reference, accessRound }: Pick<Draft, 'reference' | 'accessRound'>,
  {
    update,
    condition,
    values = {},
  }: Readonly<{ update: string; condition: string; values?: Item }>,
): TransactWriteItem =>
  updateWrite(table, keys.draft(reference), {
    update,
    condition: `${condition} AND ${sameRound(accessRound)}`,
    values: { ...values, ':round': n(accessRound) },
  });

/**
 * Begins the next round of a draft’s accesses, in which only one stays valid. The draft names that
 * one: with a second row, whoever reads between the two writes would find it ended.
 */
export const nextRound = (
  table: string,
  draft: Pick<Draft, 'reference' | 'accessRound'>,
  keptAccess: string,
): TransactWriteItem =>
  inRound(table, draft, {
    update: 'SET accessRound = :next, keptAccess = :kept',
    condition: 'attribute_exists(pk)',
    values: { ':next': n(draft.accessRound + 1), ':kept': s(keptAccess) },
  });

/** Refuses the transaction that it is in where accesses were ended since the draft was read. */
const accessHolds = (
  table: string,
  draft: Pick<Draft, 'reference' | 'accessRound'>,
): TransactWriteItem =>
  inRound(table, draft, {
    // Writes a value it already has: a condition check would need another right for the function.
    update: 'SET accessRound = :round',
    condition: 'attribute_exists(pk)',
  });

/** Says in the draft that this version is sent; a draft that was sent is kept with its application. */
const markSent = (
  table: string,
  draft: Pick<Draft, 'reference' | 'version' | 'accessRound'>,
): TransactWriteItem =>
  inRound(table, draft, {
    update: `SET sentVersion = :version REMOVE ${tableKeys.timeToLive}`,
    condition: 'version = :version AND sentVersion < :version',
    values: { ':version': n(draft.version) },
  });

/** The row by which whoever has the address finds the way back to a draft. */
const wayBack = (
  table: string,
  { reference, savedAt, toldAddresses, traffic }: Draft,
  addressDigest: string,
  endsAt: number | undefined,
): TransactWriteItem =>
  put(table, {
    ...keyItem(keys.address(addressDigest, reference)),
    savedAt: n(savedAt),
    // If strangers begin a thousand drafts under an address, only a few are mailed to it.
    isTold: { BOOL: toldAddresses.includes(addressDigest) },
    crowd: s(traffic),
    ...(endsAt === undefined ? {} : expiring(endsAt)),
  });

/** Writes what becomes of a draft, under the conditions that its kind names. */
export const draftChangeWrites = (table: string, change: DraftChange): TransactWriteItem[] => {
  switch (change.kind) {
    case 'begun': {
      const { draft, access, audit, endsAt } = change;
      const { reference } = draft;
      return [
        putNew(table, draftItem(draft, endsAt)),
        putNew(table, accessItem({ ...access, reference })),
        putNew(table, auditItem(reference, audit)),
      ];
    }
    case 'sent':
      return [markSent(table, change.draft)];
    case 'untouched':
      return [accessHolds(table, change.draft)];
    case 'saved': {
      const { next, read, endsAt, addressDigest, access } = change;
      const { reference } = next;
      return [
        read ? draftWrite(table, next, read, endsAt) : putNew(table, draftItem(next, endsAt)),
        ...(addressDigest === undefined ? [] : [wayBack(table, next, addressDigest, endsAt)]),
        ...(access ? [put(table, accessItem({ ...access, reference }))] : []),
      ];
    }
  }
};
