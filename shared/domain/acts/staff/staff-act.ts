import type { Application } from '../../application/application.ts';
import type { CallInForce } from '../../call/call-in-force.ts';
import type { Person } from '../../lifecycle/audit.ts';
import type { TransitionName } from '../../lifecycle/lifecycle.ts';
import { type NotAdmitted, refusalOf } from '../../lifecycle/table.ts';
import type { Member } from '../../people/member.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Instant } from '../../time/zoned-time.ts';
import type { ApplicationChange } from '../act.ts';
import { changeOf } from '../change.ts';

/** Who acts: the name is stored as it is now. */
export type ActingMember = Pick<Member, 'id' | 'name' | 'roles'>;

/** What a member does to one application, as it was read. A bulk act is the same for each. */
export type StaffAct = Readonly<{
  call: CallInForce;
  member: ActingMember;
  at: Instant;
  application: Application;
  reason?: string | undefined;
}>;

export const personOf = ({ id, name }: ActingMember): Person => ({ id, name });

/** What the audit says of an act of staff. */
export const happenedOf = ({ at, member, reason }: StaffAct) =>
  ({ at, by: 'staff', person: personOf(member), ...(reason && { reason }) }) as const;

/** Why the table refuses the act; undefined where it does not. */
export const notAdmitted = (
  name: TransitionName,
  { member, application, reason }: StaffAct,
): NotAdmitted | undefined =>
  refusalOf(name, {
    roles: member.roles,
    memberId: member.id,
    from: application.state,
    reason,
  });

type Change = ApplicationChange & Readonly<{ before: Application }>;

/** The change of an application by the row of the table, with who and why; or why the row refuses it. */
export const staffChange = (
  name: TransitionName,
  act: StaffAct,
  changed: Partial<Application> = {},
): Result<Change, NotAdmitted> => {
  const refusal = notAdmitted(name, act);
  if (refusal) return err(refusal);
  return ok(changeOf(act.call, name, act.application, { ...happenedOf(act), changed }));
};
