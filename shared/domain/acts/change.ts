import type { Application, ApplicationChange, AuditEntry } from '../application/application.ts';
import type { Edition } from '../call/edition.ts';
import {
  type Actor,
  allows,
  hasTurn,
  mayMake,
  stateAfter,
  type TransitionName,
  transitions,
} from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import { requestMails } from './endorser-mails.ts';
import { changeMails, formerAddressMails } from './mails.ts';

/** Makes a change by the table: the next version, its audit row and the mails that it owes. */
export const changeOf = (
  edition: Edition,
  name: TransitionName,
  before: Application,
  changed: Partial<Application>,
  at: Instant,
  by: Actor = transitions[name].by,
): ApplicationChange => {
  if (!allows(name, before.state))
    throw new Error(`${name} is not for one that is ${before.state}`);
  if (!mayMake(name, by)) throw new Error(`${name} is not for ${by}`);
  const state = stateAfter(name, before.state);
  const heldSince = hasTurn(state) ? (before.heldSince ?? at) : undefined;
  const after = { ...before, heldSince, ...changed, state, version: before.version + 1 };
  const audit: AuditEntry = {
    by,
    at,
    transition: name,
    from: before.state,
    to: state,
    version: after.version,
  };
  const mails = [
    ...changeMails(edition, name, after, at),
    ...requestMails(edition, before.endorsement, after),
    ...formerAddressMails(before, after, at),
  ];
  return { before, after, audit, mails };
};
