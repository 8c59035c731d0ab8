import type { CaseTransitionName } from '../../lifecycle/case-transitions.ts';
import { stepAfter } from '../../lifecycle/case-transitions.ts';
import { type NotAdmitted, refusalOf } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Case } from '../../selection/case.ts';
import type { CaseEvent } from '../../selection/case-event.ts';
import type { Instant } from '../../time/zoned-time.ts';
import type { CaseChange } from '../act.ts';
import { type ActingMember, personOf } from './staff-act.ts';

/** What a member does to a case, as it was read. */
export type CaseAct = Readonly<{
  member: ActingMember;
  at: Instant;
  /** Names the row of what happened. */
  id: string;
  case: Case;
  reason?: string | undefined;
}>;

/** Why the table refuses it; undefined where it does not. */
export const caseRefusal = (
  name: CaseTransitionName,
  { member, case: { step }, reason }: CaseAct,
): NotAdmitted | undefined =>
  refusalOf(name, { roles: member.roles, memberId: member.id, from: step, reason });

type Changed = Readonly<{ assigned?: readonly string[]; about?: CaseEvent['about'] }>;

/** The change of a case by the row of the table, with who and why; or why the row refuses it. */
export const caseChange = (
  name: CaseTransitionName,
  act: CaseAct,
  { assigned = act.case.assigned, about }: Changed = {},
): Result<CaseChange, NotAdmitted> => {
  const refusal = caseRefusal(name, act);
  if (refusal) return err(refusal);
  const { member, at, id, case: before, reason } = act;
  const to = stepAfter(name, before.step);
  return ok({
    before,
    after: { ...before, step: to, assigned, version: before.version + 1 },
    event: {
      id,
      by: personOf(member),
      at,
      transition: name,
      from: before.step,
      to,
      ...(reason && { reason }),
      ...(about && { about }),
    },
  });
};
