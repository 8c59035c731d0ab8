import type { AuditEntry } from '#shared/domain/application/application.ts';
import { applicationStates, isTransition } from '#shared/domain/lifecycle/lifecycle.ts';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { mailStates } from '#shared/domain/mail/outbox.ts';
import type { Dossier, MailRecord } from '#shared/domain/records/application-record.ts';
import { readFileRow } from '../applications/documents.ts';
import { type Item, numberIn, stringIn } from '../engine/item.ts';
import { accessPrefix, documentRowPrefix } from '../table.ts';
import { readApplication } from './application-item.ts';
import { readAccess, readDraft } from './draft-item.ts';

const actors = ['applicant', 'superior', 'staff', 'schedule', 'system'] as const;

const stateOf = (text: string): AuditEntry['from'] =>
  applicationStates.find((state) => state === text) ?? 'nothing';

const audit = (item: Item): readonly AuditEntry[] => {
  const transition = stringIn(item, 'transition');
  const by = actors.find((actor) => actor === stringIn(item, 'by'));
  const to = stateOf(stringIn(item, 'to'));
  if (!isTransition(transition) || !by || to === 'nothing') return [];
  const version = Number(stringIn(item, 'sk').split('#')[1]);
  const from = stateOf(stringIn(item, 'from'));
  return [{ by, at: numberIn(item, 'at') ?? 0, transition, from, to, version }];
};

const mail = (item: Item): readonly MailRecord[] => {
  const kind = mailKinds.find((one) => one === stringIn(item, 'kind'));
  const state = mailStates.find((one) => one === stringIn(item, 'state'));
  if (!kind || !state) return [];
  return [{ kind, state, to: stringIn(item, 'to'), queuedAt: numberIn(item, 'queuedAt') ?? 0 }];
};

/** Reads the items of one application's partition. */
export const readDossier = (items: readonly Item[]): Dossier => {
  const under = (prefix: string) => items.filter((item) => stringIn(item, 'sk').startsWith(prefix));
  const [draft] = under('DRAFT');
  const [application] = under('APPLICATION');
  return {
    draft: draft && readDraft(draft),
    application: application && readApplication(application),
    versions: under('VERSION#').map(readApplication),
    history: under('AUDIT#').flatMap(audit),
    mails: under('MAIL#')
      .flatMap(mail)
      .toSorted((a, b) => a.queuedAt - b.queuedAt),
    files: under(documentRowPrefix).map(readFileRow),
    accesses: under(accessPrefix).map(readAccess),
  };
};
