import type { Act } from '#shared/domain/acts/act.ts';
import type { StaffActName } from '#shared/domain/acts/staff/offered-acts.ts';
import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import { cleanLine } from '#shared/domain/form/text.ts';
import { longestReason } from '#shared/domain/lifecycle/guards.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { namingOf } from '#shared/runtime/naming/claimed-names.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';
import type { ActFacts } from './act-facts.ts';
import { actTable } from './act-table.ts';

/** A member’s act as it was sent: by its form, or for one of those that were ticked. */
type Sent = Readonly<{
  name: StaffActName;
  visit: Pick<StaffVisit, 'member' | 'request' | 'values'>;
  facts: ActFacts;
  members: readonly Member[];
}>;

/** How many times the applicant has answered: whoever goes on with the case has seen it. */
const answersIn = ({ application: { returns = [] } }: ActFacts): number =>
  returns.filter(({ answer }) => answer !== undefined).length;

/** The same act with what the stores want to know beside it. */
const completed = (act: Act, facts: ActFacts): Act => {
  const { changes: [change] = [], case: changed } = act;
  const answersSeen = answersIn(facts);
  return {
    ...act,
    ...(change && { naming: namingOf(change.after, facts.carriers, change.before) }),
    ...(changed &&
      answersSeen > 0 && { case: { ...changed, after: { ...changed.after, answersSeen } } }),
  };
};

/** Plans what a member asks for, on what is stored now. */
export const planOf = (
  { random }: Pick<StaffDeps, 'random'>,
  { name, visit, facts, members }: Sent,
): Result<Act, StaffRefusal> => {
  const { member, request, values } = visit;
  const reason = cleanLine(values.get('reason') ?? '') || undefined;
  if (reason !== undefined && [...reason].length > longestReason) return err('hasReason');
  const by = { member, at: request.receivedAt, reason };
  const id = Buffer.from(random(6)).toString('hex');
  const planned = actTable[name].plan({
    facts,
    values,
    members,
    application: { ...by, call: facts.call, application: facts.application },
    case: { ...by, id, case: facts.case },
  });
  return planned.ok ? ok(completed(planned.value, facts)) : planned;
};
