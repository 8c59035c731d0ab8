import { type Role, secretariat } from '../people/role.ts';
import { type CaseStep, caseSteps } from '../selection/case.ts';
import type { GuardName } from './guards.ts';

type CaseTransition = Readonly<{
  from: readonly CaseStep[];
  to: CaseStep | 'the same';
  roles: readonly Role[];
  /** `staff` unless it follows by rule from what somebody else did. */
  orBy?: 'system';
  guards?: readonly GuardName[];
}>;

/** The part of the table that lives in the case: no applicant is told of it, or sees it. */
export const caseTransitions = {
  'begin-review': { from: ['new'], to: 'under-review', roles: secretariat, orBy: 'system' },
  shortlist: { from: ['new', 'under-review'], to: 'shortlisted', roles: secretariat },
  unshortlist: { from: ['shortlisted'], to: 'under-review', roles: secretariat },
  assign: { from: caseSteps, to: 'the same', roles: secretariat },
  unassign: { from: caseSteps, to: 'the same', roles: secretariat },
  'resend-mail': { from: caseSteps, to: 'the same', roles: secretariat, guards: ['hasReason'] },
  /** A reviewer writes them about what is assigned to them. */
  note: { from: caseSteps, to: 'the same', roles: [...secretariat, 'reviewer'] },
} as const satisfies Readonly<Record<string, CaseTransition>>;

export type CaseTransitionName = keyof typeof caseTransitions;

export const isCaseTransition = (name: string): name is CaseTransitionName =>
  Object.hasOwn(caseTransitions, name);

/** The step of a case after a transition. */
export const stepAfter = (name: CaseTransitionName, step: CaseStep): CaseStep => {
  const { to }: CaseTransition = caseTransitions[name];
  return to === 'the same' ? step : to;
};
