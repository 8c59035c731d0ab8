import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import { applicationStates, isTransition } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Dossier, MailRecord, UnknownRow } from '#shared/domain/records/application-record.ts';
import { type Item, numberIn, stringIn } from '../engine/item.ts';
import {
  accessPrefix,
  applicationRow,
  auditPrefix,
  documentRowPrefix,
  draftRow,
  mailPrefix,
  seenAuditPrefix,
  versionPrefix,
} from '../table.ts';
import { readAccess } from './access-item.ts';
import { readApplication } from './application-item.ts';
import { readFileRow } from './document-item.ts';
import { readDraft } from './draft-item.ts';
import { mailKindIn, mailStateIn } from './mails/mail-kind-item.ts';
import { readSeen } from './staff/document-view-item.ts';

const actors = ['applicant', 'superior', 'staff', 'schedule', 'system'] as const;

const stateOf = (text: string): AuditEntry['from'] =>
  applicationStates.find((state) => state === text) ?? 'nothing';

/** An audit row as its applicant may see it: without the member who did it, and why. */
export const auditIn = (item: Item): AuditEntry | undefined => {
  const transition = stringIn(item, 'transition');
  const by = actors.find((actor) => actor === stringIn(item, 'by'));
  const to = stateOf(stringIn(item, 'to'));
  if (!isTransition(transition) || !by || to === 'nothing') return undefined;
  const version = Number(stringIn(item, 'sk').split('#')[1]);
  const from = stateOf(stringIn(item, 'from'));
  return { by, at: numberIn(item, 'at') ?? 0, transition, from, to, version };
};

/** A mail and what became of it; undefined where a later release wrote it. */
export const readMailRecord = (item: Item): MailRecord | undefined => {
  const kind = mailKindIn(item);
  const state = mailStateIn(item);
  if (!kind || !state) return undefined;
  return { kind, state, to: stringIn(item, 'to'), queuedAt: numberIn(item, 'queuedAt') ?? 0 };
};

const unknownRow = (item: Item): UnknownRow => {
  const { pk: _pk, sk: _sk, person: _person, personName: _name, reason: _reason, ...rest } = item;
  const holds = Object.entries(rest).map(([name, { S, N }]) => [name, S ?? N ?? ''] as const);
  return { row: stringIn(item, 'sk').split('#', 1)[0] ?? '', holds: Object.fromEntries(holds) };
};

/** Whether a mail went to one member of the staff: who they are, its applicant is not told. */
const isToMember = (item: Item): boolean => item['member'] !== undefined;

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

export const readDossier = (items: readonly Item[]): Dossier => {
  const under = (prefix: string) => items.filter((item) => stringIn(item, 'sk').startsWith(prefix));
  const [draft] = under(draftRow);
  const [application] = under(applicationRow);
  const seen = under(seenAuditPrefix);
  const mails = under(mailPrefix).filter((item) => !isToMember(item));
  const changes = under(auditPrefix).filter((item) => !seen.includes(item));
  const unknown = [
    ...changes.filter((item) => !auditIn(item)),
    ...mails.filter((item) => !readMailRecord(item)),
    ...seen.filter((item) => !readSeen(item)),
  ];
  return {
    draft: draft && readDraft(draft),
    application: application && readApplication(application),
    versions: under(versionPrefix).map(readApplication),
    history: changes.map(auditIn).filter(isThere),
    mails: mails
      .map(readMailRecord)
      .filter(isThere)
      .toSorted((a, b) => a.queuedAt - b.queuedAt),
    files: under(documentRowPrefix).map(readFileRow),
    accesses: under(accessPrefix).map(readAccess),
    ...(seen.length > 0 && { seen: seen.map(readSeen).filter(isThere) }),
    ...(unknown.length > 0 && { unknown: unknown.map(unknownRow) }),
  };
};
