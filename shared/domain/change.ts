import type { Application, ApplicationChange, AuditEntry } from './application.ts';
import type { Edition } from './edition.ts';
import { requestMails } from './endorsement-mails.ts';
import { allows, type TransitionName, transitions } from './lifecycle.ts';
import { changeMails } from './mail-plan.ts';
import type { Instant } from './zoned-time.ts';

/** Makes a change by the table: the next version, its audit row and the mails that it owes. */
export const changeOf = (
  edition: Edition,
  name: TransitionName,
  before: Application,
  changed: Partial<Application>,
  at: Instant,
): ApplicationChange => {
  if (!allows(name, before.state))
    throw new Error(`${name} is not for one that is ${before.state}`);
  const { to, by } = transitions[name];
  const state = to === 'the same' ? before.state : to;
  const heldSince = state === 'held-for-city' ? (before.heldSince ?? at) : undefined;
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
  ];
  return { before, after, audit, mails };
};
