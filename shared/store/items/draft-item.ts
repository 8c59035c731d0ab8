import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type AccessRecord, accessWays } from '#shared/domain/access/access.ts';
import { crowds } from '#shared/domain/application/robot-signs.ts';
import { type Draft, nominations } from '#shared/domain/draft/draft.ts';
import { isListOf, isRecordOf, isText } from '#shared/domain/shape.ts';
import {
  expiring,
  type Item,
  json,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '../engine/item.ts';
import { jsonIn } from '../engine/stored-json.ts';
import { accessPrefix, tableKeys } from '../table.ts';
import { languageIn } from './stored-language.ts';
import { isDocuments, isFlags, isSaved } from './stored-shapes.ts';

const roundIn = (item: Item): number => numberIn(item, 'accessRound') ?? 0;

export const draftItem = (draft: Draft, endsAt: number | undefined): Item => ({
  ...keyItem(keys.draft(draft.reference)),
  reference: s(draft.reference),
  version: n(draft.version),
  language: s(draft.language),
  startedAt: n(draft.startedAt),
  savedAt: n(draft.savedAt),
  typed: json(draft.values),
  saved: json(draft.saved),
  nomination: s(draft.nomination),
  documents: json(draft.documents),
  sentVersion: n(draft.sentVersion),
  toldAddresses: json(draft.toldAddresses),
  crowd: s(draft.crowd),
  flags: json(draft.flags),
  provedAddress: s(draft.provedAddress),
  accessRound: n(draft.accessRound),
  keptAccess: s(draft.keptAccess),
  ...(endsAt === undefined ? {} : expiring(endsAt)),
});

export const readDraft = (item: Item): Draft => ({
  reference: stringIn(item, 'reference'),
  version: numberIn(item, 'version') ?? 1,
  language: languageIn(item),
  startedAt: numberIn(item, 'startedAt') ?? 0,
  savedAt: numberIn(item, 'savedAt') ?? 0,
  values: jsonIn(item, 'typed', isRecordOf(isText)),
  saved: jsonIn(item, 'saved', isSaved),
  nomination: nominations.find((one) => one === stringIn(item, 'nomination')) ?? '',
  documents: jsonIn(item, 'documents', isDocuments, []),
  sentVersion: numberIn(item, 'sentVersion') ?? 0,
  toldAddresses: jsonIn(item, 'toldAddresses', isListOf(isText), []),
  crowd: crowds.find((one) => one === stringIn(item, 'crowd')) ?? 'usual',
  flags: jsonIn(item, 'flags', isFlags, []),
  provedAddress: stringIn(item, 'provedAddress'),
  accessRound: roundIn(item),
  keptAccess: stringIn(item, 'keptAccess'),
});

/** A browser's access to an application. */
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
  round: roundIn(item),
  way: accessWays.find((one) => one === stringIn(item, 'way')),
  givenAt: numberIn(item, 'givenAt'),
  browser: stringIn(item, 'browser'),
  endsAt: (numberIn(item, tableKeys.timeToLive) ?? Number.POSITIVE_INFINITY) * 1000,
});

/**
 * Holds while no access was ended since `round` was read: what an ended browser had begun to write
 * does not come after. A draft of an earlier release has no round.
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

/**
 * Begins the next round of a draft's accesses, which one alone lives to see. It is named in the draft:
 * were its own row written, too, whoever reads between the two would find it ended.
 */
export const nextRound = (
  table: string,
  { reference, accessRound }: Pick<Draft, 'reference' | 'accessRound'>,
  keptAccess: string,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.draft(reference)),
    UpdateExpression: 'SET accessRound = :next, keptAccess = :kept',
    ConditionExpression: `attribute_exists(pk) AND ${sameRound(accessRound)}`,
    ExpressionAttributeValues: {
      ':next': n(accessRound + 1),
      ':kept': s(keptAccess),
      ':round': n(accessRound),
    },
  },
});

/** Refuses the transaction that it is in where accesses were ended since the draft was read. */
export const accessHolds = (
  table: string,
  { reference, accessRound }: Pick<Draft, 'reference' | 'accessRound'>,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.draft(reference)),
    // What is the same already: a check alone would be a right of its own for the function.
    UpdateExpression: 'SET accessRound = :round',
    ConditionExpression: `attribute_exists(pk) AND ${sameRound(accessRound)}`,
    ExpressionAttributeValues: { ':round': n(accessRound) },
  },
});

/** Which version of a draft is sent with a transaction, and in which round of its accesses. */
export type DraftMark = Readonly<{ reference: string; version: number; accessRound?: number }>;

/** Says in the draft that this version is sent; a draft that was sent is kept with its application. */
export const markSent = (
  table: string,
  { reference, version, accessRound = 0 }: DraftMark,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.draft(reference)),
    UpdateExpression: `SET sentVersion = :version REMOVE ${tableKeys.timeToLive}`,
    ConditionExpression: `version = :version AND sentVersion < :version AND ${sameRound(accessRound)}`,
    ExpressionAttributeValues: { ':version': n(version), ':round': n(accessRound) },
  },
});
