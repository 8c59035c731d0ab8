import { trafficLevels } from '#shared/domain/application/robot-signs.ts';
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
import { languageIn } from './stored-language.ts';
import { isDocuments, isFlags, isLateAdmission, isSaved } from './stored-shapes.ts';

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
  crowd: s(draft.traffic),
  flags: json(draft.flags),
  provedAddress: s(draft.provedAddress),
  accessRound: n(draft.accessRound),
  keptAccess: s(draft.keptAccess),
  ...(draft.late === undefined ? {} : { late: json(draft.late) }),
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
  traffic: trafficLevels.find((one) => one === stringIn(item, 'crowd')) ?? 'usual',
  flags: jsonIn(item, 'flags', isFlags, []),
  provedAddress: stringIn(item, 'provedAddress'),
  accessRound: roundIn(item),
  keptAccess: stringIn(item, 'keptAccess'),
  ...(item['late'] && { late: jsonIn(item, 'late', isLateAdmission) }),
});
