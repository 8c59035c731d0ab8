import type { Application } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { auditEntry } from '../lifecycle/audit.ts';
import { type Actor, hasTurn, stateAfter, type TransitionName } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ApplicationChange } from './act.ts';
import { changeMails, formerAddressMails } from './mails/change-mails.ts';
import { requestMails } from './mails/endorser-mails.ts';

/**
 * When the change is made, by whom (unless the table of transitions says it), and what else
 * changes.
 */
type Changed = Readonly<{ at: Instant; by?: Actor; changed?: Partial<Application> }>;

/**
 * Makes a change by the table: the next version, its audit entry and the mails that it owes. Throws
 * where the table does not allow it.
 */
export const changeOf = (
  call: CallInForce,
  name: TransitionName,
  before: Application,
  { at, by, changed = {} }: Changed,
): ApplicationChange & Readonly<{ before: Application }> => {
  const version = before.version + 1;
  const audit = auditEntry(name, { from: before.state, at, version, ...(by && { by }) });
  const state = stateAfter(name, before.state);
  const heldSince = hasTurn(state) ? (before.heldSince ?? at) : undefined;
  const after = { ...before, heldSince, ...changed, state, version };
  const mails = [
    ...changeMails(call, name, after, at),
    ...requestMails(call, before.endorsement, after),
    ...formerAddressMails(before, after, at),
  ];
  return { before, after, audit, mails };
};
