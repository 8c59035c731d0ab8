import { crowds } from '#shared/domain/application/robot-signs.ts';
import { type Draft, nominations } from '#shared/domain/draft/draft.ts';
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
  language: stringIn(item, 'language'),
  startedAt: numberIn(item, 'startedAt') ?? 0,
  savedAt: numberIn(item, 'savedAt') ?? 0,
  values: JSON.parse(stringIn(item, 'typed')),
  saved: JSON.parse(stringIn(item, 'saved')),
  nomination: nominations.find((one) => one === stringIn(item, 'nomination')) ?? '',
  documents: JSON.parse(stringIn(item, 'documents') || '[]'),
  sentVersion: numberIn(item, 'sentVersion') ?? 0,
  toldAddresses: JSON.parse(stringIn(item, 'toldAddresses') || '[]'),
  crowd: crowds.find((one) => one === stringIn(item, 'crowd')) ?? 'usual',
  flags: JSON.parse(stringIn(item, 'flags') || '[]'),
  provedAddress: stringIn(item, 'provedAddress'),
  accessRound: roundIn(item),
  keptAccess: stringIn(item, 'keptAccess'),
});
