import type { Instant } from '../time/zoned-time.ts';
import {
  type Actor,
  type ApplicationState,
  allows,
  mayMake,
  stateAfter,
  type TransitionName,
  transitions,
} from './lifecycle.ts';

/** Who of the staff did something, by the name that they had then. */
export type Person = Readonly<{ id: string; name: string }>;

/** One change of an application: who, when, from what, to what. */
export type AuditEntry = Readonly<{
  by: Actor;
  at: Instant;
  transition: TransitionName;
  from: ApplicationState | 'nothing';
  to: ApplicationState;
  /** The application’s version after the change; 0 before it was sent. */
  version: number;
  /** The member, where staff did it. Applicants see neither who nor why. */
  person?: Person;
  reason?: string;
}>;

type Happening = Pick<AuditEntry, 'from' | 'at' | 'version' | 'person' | 'reason'> &
  Readonly<{
    by?: Actor;
    /** The state in which it was returned, if it was. */
    before?: ApplicationState | undefined;
  }>;

/**
 * Makes the audit entry of a transition. Throws if the table of transitions does not allow it from
 * this state or by this actor.
 */
export const auditEntry = (
  transition: TransitionName,
  { from, at, version, before, person, reason, by = transitions[transition].by }: Happening,
): AuditEntry => {
  if (!allows(transition, from)) throw new Error(`${transition} is not for one that is ${from}`);
  if (!mayMake(transition, by)) throw new Error(`${transition} is not for ${by}`);
  return {
    by,
    at,
    transition,
    from,
    to: stateAfter(transition, from, before),
    version,
    ...(person && { person }),
    ...(reason && { reason }),
  };
};
