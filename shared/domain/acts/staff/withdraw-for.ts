import type { Application } from '../../application/application.ts';
import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct } from '../act.ts';
import { planWithdrawal } from '../withdrawal.ts';
import { happenedOf, notAdmitted, type StaffAct } from './staff-act.ts';

type Leaving = StaffAct &
  Readonly<{
    /** Who has waited longest in its city. */
    next: Application | undefined;
  }>;

/** Plans a withdrawal that its applicant asked staff for: the reason says how. */
export const planWithdrawFor = (act: Leaving): Result<ApplicationAct, NotAdmitted> => {
  const refusal = notAdmitted('withdraw', act);
  if (refusal) return err(refusal);
  const { call, application, next, at } = act;
  return ok(planWithdrawal({ call, application, next, at }, happenedOf(act)));
};
