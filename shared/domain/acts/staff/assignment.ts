import type { Application } from '../../application/application.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { type AssignmentFault, assignmentFaults } from '../../people/assignment-faults.ts';
import { isActive, type Member } from '../../people/member.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Act } from '../act.ts';
import { type CaseAct, caseChange } from './case-act.ts';
import { personOf } from './staff-act.ts';

/** Members who review one application. */
export const mostReviewers = 10;

type Assigning = CaseAct &
  Readonly<{
    call: Parameters<typeof assignmentFaults>[0];
    application: Application;
    /** Who is to review it. */
    reviewer: Member;
    /** Whether the member who assigns has seen the warnings. */
    acceptsWarnings: boolean;
  }>;

export type NotAssigned =
  | NotAdmitted
  | AssignmentFault['why']
  | 'no-reviewer'
  | 'nothing-changes'
  | 'too-many-reviewers';

const faultIn = (act: Assigning): AssignmentFault['why'] | undefined => {
  const faults = assignmentFaults(act.call, act.reviewer, act.application);
  return faults.find(({ kind }) => kind === 'refused' || !act.acceptsWarnings)?.why;
};

/** Plans that a member reviews an application: never one of their own city, or their own. */
export const planAssign = (act: Assigning): Result<Act, NotAssigned> => {
  const { reviewer } = act;
  const { assigned } = act.case;
  const changed = caseChange('assign', act, {
    assigned: [...assigned, reviewer.id],
    about: personOf(reviewer),
  });
  if (!changed.ok) return changed;
  if (!isActive(reviewer) || !reviewer.roles.includes('reviewer')) return err('no-reviewer');
  if (assigned.includes(reviewer.id)) return err('nothing-changes');
  if (assigned.length >= mostReviewers) return err('too-many-reviewers');
  const fault = faultIn(act);
  return fault ? err(fault) : ok({ case: changed.value });
};

type Unassigning = CaseAct & Readonly<{ reviewer: Pick<Member, 'id' | 'name' | 'roles'> }>;

/** Plans that a member reviews an application no longer. */
export const planUnassign = (act: Unassigning): Result<Act, NotAdmitted | 'nothing-changes'> => {
  const { reviewer } = act;
  const assigned = act.case.assigned.filter((id) => id !== reviewer.id);
  const changed = caseChange('unassign', act, { assigned, about: personOf(reviewer) });
  if (!changed.ok) return changed;
  return assigned.length === act.case.assigned.length
    ? err('nothing-changes')
    : ok({ case: changed.value });
};
