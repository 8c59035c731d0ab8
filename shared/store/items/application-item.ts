import type { Application } from '#shared/domain/application/application.ts';
import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import {
  type ApplicationState,
  applicationStates,
  isOut,
} from '#shared/domain/lifecycle/lifecycle.ts';
import { type Item, json, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { jsonIn } from '../engine/stored-json.ts';
import { countedShards, dueIndex, uncheckedShards } from '../table.ts';
import { languageIn } from './stored-language.ts';
import {
  answersIn,
  isClearance,
  isConsent,
  isDocuments,
  isEndorsement,
  isFlags,
  isReturns,
} from './stored-shapes.ts';

const fields = (application: Application): Item => ({
  reference: s(application.reference),
  state: s(application.state),
  version: n(application.version),
  language: s(application.language),
  receivedAt: n(application.receivedAt),
  firstReceivedAt: n(application.firstReceivedAt),
  lateBySeconds: n(application.lateBySeconds),
  ...(application.lateCode === undefined ? {} : { lateCode: s(application.lateCode) }),
  answers: json(application.answers),
  ...(application.cityId === undefined ? {} : { cityId: s(application.cityId) }),
  cityWasFull: { BOOL: application.cityWasFull },
  ...(application.heldSince === undefined ? {} : { heldSince: n(application.heldSince) }),
  declared: json(application.declared),
  ...(application.consented === undefined ? {} : { consented: json(application.consented) }),
  flags: json(application.flags),
  ...(application.cleared === undefined ? {} : { cleared: json(application.cleared) }),
  documents: json(application.documents),
  ...(application.endorsement === undefined ? {} : { endorsement: json(application.endorsement) }),
  ...(application.returns === undefined ? {} : { returns: json(application.returns) }),
  ...(application.duplicateOf === undefined ? {} : { duplicateOf: s(application.duplicateOf) }),
});

/** What is withdrawn, or another’s duplicate, is in no count. */
export const isCounted = ({ state }: Application): boolean => !isOut(state);

/** Which of the index's partitions counts an application, always the same one in one state. */
export const countedShardOf = ({ reference, state }: Application): string => {
  const shards = state === 'held-for-check' ? uncheckedShards : countedShards;
  const digits = [...reference].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
  return shards[digits % shards.length] ?? '';
};

export const applicationItem = (application: Application): Item => ({
  ...keyItem(keys.application(application.reference)),
  ...fields(application),
  ...(isCounted(application) && {
    [dueIndex.partition]: s(countedShardOf(application)),
    [dueIndex.sort]: n(application.firstReceivedAt),
  }),
});

/** A version that counts no longer, as it was. */
export const versionItem = (application: Application): Item => ({
  ...keyItem(keys.version(application.reference, application.version)),
  ...fields(application),
});

const stateIn = (item: Item): ApplicationState => {
  const found = applicationStates.find((state) => state === stringIn(item, 'state'));
  if (!found) throw new Error(`the table holds an application in no known state`);
  return found;
};

export const readApplication = (item: Item): Application => {
  const receivedAt = numberIn(item, 'receivedAt') ?? 0;
  return {
    reference: stringIn(item, 'reference'),
    state: stateIn(item),
    version: numberIn(item, 'version') ?? 1,
    language: languageIn(item),
    receivedAt,
    firstReceivedAt: numberIn(item, 'firstReceivedAt') ?? receivedAt,
    lateBySeconds: numberIn(item, 'lateBySeconds') ?? 0,
    ...(item['lateCode'] && { lateCode: stringIn(item, 'lateCode') }),
    answers: answersIn(item),
    cityId: item['cityId']?.S,
    cityWasFull: item['cityWasFull']?.BOOL ?? false,
    heldSince: numberIn(item, 'heldSince'),
    declared: jsonIn(item, 'declared', isConsent),
    ...(item['consented'] && { consented: jsonIn(item, 'consented', isConsent) }),
    flags: jsonIn(item, 'flags', isFlags),
    ...(item['cleared'] && { cleared: jsonIn(item, 'cleared', isClearance) }),
    documents: jsonIn(item, 'documents', isDocuments, []),
    ...(item['endorsement'] && { endorsement: jsonIn(item, 'endorsement', isEndorsement) }),
    ...(item['returns'] && { returns: jsonIn(item, 'returns', isReturns) }),
    ...(item['duplicateOf'] && { duplicateOf: stringIn(item, 'duplicateOf') }),
  };
};

/** `aside` names what takes no version of the application's, such as the expiry of its draft. */
export const auditItem = (reference: string, audit: AuditEntry, aside?: string): Item => ({
  ...keyItem(
    aside === undefined ? keys.audit(reference, audit.version) : keys.auditAside(reference, aside),
  ),
  by: s(audit.by),
  at: n(audit.at),
  transition: s(audit.transition),
  from: s(audit.from),
  to: s(audit.to),
  ...(audit.person && { person: s(audit.person.id), personName: s(audit.person.name) }),
  ...(audit.reason && { reason: s(audit.reason) }),
});
