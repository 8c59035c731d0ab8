import { hasRole, type Role } from '../people/role.ts';
import type { CaseStep } from '../selection/case.ts';
import { type CaseTransitionName, caseTransitions, isCaseTransition } from './case-transitions.ts';
import { type GuardFacts, type GuardName, guards } from './guards.ts';
import {
  type ApplicationState,
  isTransition,
  type TransitionName,
  transitions,
} from './lifecycle.ts';

export type ActName = TransitionName | CaseTransitionName;

/** What the whole table says of a transition, whichever of the two it changes. */
export type Row = Readonly<{
  name: ActName;
  /** The states, or the steps of the case, from which it is made. */
  from: readonly string[];
  /** `application`: its applicant sees it. `case`: staff alone. */
  livesIn: 'application' | 'case';
  /** When the applicant is told, or shown, what has become of the application. */
  told: 'at once' | 'never';
  /** The members of the staff who may make it; empty where staff may not. */
  roles: readonly Role[];
  guards: readonly GuardName[];
}>;

type Columns = Readonly<{
  from: readonly string[];
  roles?: readonly Role[];
  guards?: readonly GuardName[];
}>;

/** The row of a transition, with every column. */
export const rowOf = (name: ActName): Row => {
  const inCase = isCaseTransition(name);
  const {
    from,
    roles = [],
    guards: asked = [],
  }: Columns = inCase ? caseTransitions[name] : transitions[name];
  return {
    name,
    from,
    livesIn: inCase ? 'case' : 'application',
    told: inCase ? 'never' : 'at once',
    roles,
    guards: asked,
  };
};

/** Every row: those of applications first. */
export const rows: readonly Row[] = [
  ...Object.keys(transitions).filter(isTransition),
  ...Object.keys(caseTransitions).filter(isCaseTransition),
].map(rowOf);

/** Why a member may not act: their role, the state it is in, or a guard of the row. */
export type NotAdmitted = 'not-your-role' | 'not-in-this-state' | GuardName;

type Asked = GuardFacts &
  Readonly<{
    roles: readonly Role[];
    /** The state of the application, or the step of the case, by where the transition lives. */
    from: ApplicationState | CaseStep | 'nothing';
  }>;

/**
 * Whether the row lets a member act: undefined if it does. A single form, a bulk act and a page that
 * shows or hides a button all ask here.
 */
export const refusalOf = (name: ActName, asked: Asked): NotAdmitted | undefined => {
  const row = rowOf(name);
  if (!hasRole(asked.roles, row.roles)) return 'not-your-role';
  if (!row.from.includes(asked.from)) return 'not-in-this-state';
  return row.guards.find((guard) => !guards[guard](asked));
};
