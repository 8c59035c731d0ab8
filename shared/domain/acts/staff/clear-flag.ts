import type { NotAdmitted } from '../../lifecycle/table.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ApplicationAct } from '../act.ts';
import { planClearing } from '../clearance.ts';
import { notAdmitted, personOf, type StaffAct } from './staff-act.ts';

type Checked = StaffAct & Readonly<{ seen: Parameters<typeof planClearing>[0]['seen'] }>;

/** Plans that one which was held for a check is a person’s: staff have looked at it. */
export const planClearFlag = (act: Checked): Result<ApplicationAct, NotAdmitted> => {
  const refusal = notAdmitted('clear', act);
  if (refusal) return err(refusal);
  const { call, application, at, member, reason, seen } = act;
  const cleared = { by: 'staff', at } as const;
  const who = { person: personOf(member), ...(reason && { reason }) };
  return ok(planClearing({ call, application, cleared, who, seen }));
};
