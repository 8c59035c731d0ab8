import type { Application } from '../application/application.ts';
import { lastReturn } from '../application/return.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { type AuditEntry, auditEntry } from '../lifecycle/audit.ts';
import { type Actor, hasTurn, type TransitionName } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ApplicationChange } from './act.ts';
import { changeMails, formerAddressMails } from './mails/change-mails.ts';
import { requestMails } from './mails/endorser-mails.ts';

/**
 * When the change is made, by whom (unless the table of transitions says it), and what else
 * changes. Where staff make it: which member, and why.
 */
type Changed = Pick<AuditEntry, 'person' | 'reason'> &
  Readonly<{ at: Instant; by?: Actor; changed?: Partial<Application> }>;

/**
 * Makes a change by the table: the next version, its audit entry and the mails that it owes. Throws
 * where the table does not allow it.
 */
export const changeOf = (
  call: CallInForce,
  name: TransitionName,
  before: Application,
  { changed = {}, ...happened }: Changed,
): ApplicationChange & Readonly<{ before: Application }> => {
  const { at } = happened;
  const version = before.version + 1;
  const { state: from } = before;
  const stood = lastReturn(before)?.from;
  const audit = auditEntry(name, { ...happened, from, version, before: stood });
  const next = { ...before, ...changed, state: audit.to, version };
  const turn = hasTurn(next) ? (before.heldSince ?? at) : undefined;
  const after = { ...next, heldSince: 'heldSince' in changed ? changed.heldSince : turn };
  const mails = [
    ...changeMails(call, name, after, at),
    ...requestMails(call, before.endorsement, after),
    ...formerAddressMails(before, after, at),
  ];
  return { before, after, audit, mails };
};
