import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Draft, nominations } from '#shared/domain/draft.ts';
import { crowds } from '#shared/domain/suspicion.ts';
import { expiring, type Item, json, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';
import { tableKeys } from './table.ts';

export const draftItem = (draft: Draft, endsAt: number | undefined): Item => ({
  ...keyItem(keys.draft(draft.reference)),
  reference: s(draft.reference),
  version: n(draft.version),
  language: s(draft.language),
  startedAt: n(draft.startedAt),
  savedAt: n(draft.savedAt),
  typed: json(draft.typed),
  saved: json(draft.saved),
  nomination: s(draft.nomination),
  documents: json(draft.documents),
  sentVersion: n(draft.sentVersion),
  toldAddresses: json(draft.toldAddresses),
  crowd: s(draft.crowd),
  flags: json(draft.flags),
  ...(endsAt === undefined ? {} : expiring(endsAt)),
});

export const readDraft = (item: Item): Draft => ({
  reference: stringIn(item, 'reference'),
  version: numberIn(item, 'version') ?? 1,
  language: stringIn(item, 'language'),
  startedAt: numberIn(item, 'startedAt') ?? 0,
  savedAt: numberIn(item, 'savedAt') ?? 0,
  typed: JSON.parse(stringIn(item, 'typed')),
  saved: JSON.parse(stringIn(item, 'saved')),
  nomination: nominations.find((one) => one === stringIn(item, 'nomination')) ?? '',
  documents: JSON.parse(stringIn(item, 'documents') || '[]'),
  sentVersion: numberIn(item, 'sentVersion') ?? 0,
  toldAddresses: JSON.parse(stringIn(item, 'toldAddresses') || '[]'),
  crowd: crowds.find((one) => one === stringIn(item, 'crowd')) ?? 'usual',
  flags: JSON.parse(stringIn(item, 'flags') || '[]'),
});

/** A browser's access to an application, until `endsAt`. */
export type Access = Readonly<{ reference: string; digest: string; endsAt: number }>;

export const accessItem = ({ reference, digest, endsAt }: Access): Item => ({
  ...keyItem(keys.access(reference, digest)),
  ...expiring(endsAt),
});

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
    ConditionExpression: 'version = :read AND sentVersion = :sent',
    ExpressionAttributeValues: { ':read': n(read.version), ':sent': n(read.sentVersion) },
  },
});

/** Which version of a draft is sent with a transaction. */
export type DraftMark = Readonly<{ reference: string; version: number }>;

/** Says in the draft that this version is sent; a draft that was sent is kept with its application. */
export const markSent = (table: string, { reference, version }: DraftMark): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.draft(reference)),
    UpdateExpression: `SET sentVersion = :version REMOVE ${tableKeys.timeToLive}`,
    ConditionExpression: 'version = :version AND sentVersion < :version',
    ExpressionAttributeValues: { ':version': n(version) },
  },
});
