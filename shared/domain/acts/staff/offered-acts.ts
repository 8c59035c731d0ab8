import type { Application } from '../../application/application.ts';
import { mostReturns } from '../../application/return.ts';
import { notListed } from '../../call/city.ts';
import { isQueued } from '../../lifecycle/lifecycle.ts';
import { type ActName, type NotAdmitted, refusalOf, rowOf } from '../../lifecycle/table.ts';
import type { Member } from '../../people/member.ts';
import type { Case } from '../../selection/case.ts';
import { mostReviewers } from './assignment.ts';

/** What staff do to an application, each on a page of its own; in the order in which it is offered. */
export const staffActNames = [
  'match-city',
  'clear',
  'clear-duplicate',
  'confirm-duplicate',
  'promote',
  'return',
  'begin-review',
  'shortlist',
  'unshortlist',
  'assign',
  'unassign',
  'note',
  'hold',
  'withdraw',
] as const;
export type StaffActName = (typeof staffActNames)[number];

export const isStaffAct = (name: string): name is StaffActName =>
  staffActNames.some((act) => act === name);

/** What decides on which acts there are. */
export type ActStanding = Readonly<{
  /** Places that each city has. */
  perCity: number;
  application: Application;
  case: Case;
  /** Places taken in the city of the application. */
  placesTaken: number;
  /** Who has waited longest in its city. */
  next: Application | undefined;
  /** Applications that resemble it and can count in its place. */
  counting: readonly Application[];
}>;

/** The rows of the table by which an act is made: the first for the usual case. */
const rowsFor = (act: StaffActName): readonly ActName[] =>
  act === 'promote' ? ['promote', 'promote-returned'] : [act];

/** What has to be so beside what the table asks for. */
const possible: Partial<Readonly<Record<StaffActName, (standing: ActStanding) => boolean>>> = {
  'match-city': ({ application }) => application.answers.city === notListed,
  'confirm-duplicate': ({ counting }) => counting.length > 0,
  promote: ({ application, placesTaken, perCity }) =>
    isQueued(application) && application.cityId !== undefined && placesTaken < perCity,
  hold: ({ next }) => next !== undefined,
  return: ({ application }) => (application.returns ?? []).length < mostReturns,
  assign: (standing) => standing.case.assigned.length < mostReviewers,
  unassign: (standing) => standing.case.assigned.length > 0,
};

type Acting = Pick<Member, 'id' | 'roles'>;

/**
 * Why the table keeps a member from an act, whatever they would enter; undefined where it does not.
 * A missing reason is no answer: it is asked for on the act’s own page.
 */
export const actRefusal = (
  act: StaffActName,
  { id, roles }: Acting,
  { application, case: { step } }: Pick<ActStanding, 'application' | 'case'>,
): NotAdmitted | undefined => {
  const refusals = rowsFor(act).map((name) => {
    const from = rowOf(name).livesIn === 'case' ? step : application.state;
    return refusalOf(name, { roles, memberId: id, from, reason: '-' });
  });
  return refusals.includes(undefined) ? undefined : refusals[0];
};

/** Whether a member is offered an act: nothing is that would be refused. */
export const isOffered = (act: StaffActName, member: Acting, standing: ActStanding): boolean =>
  actRefusal(act, member, standing) === undefined && (possible[act]?.(standing) ?? true);

/** Everything that a member can do to an application now. */
export const offeredActs = (member: Acting, standing: ActStanding): readonly StaffActName[] =>
  staffActNames.filter((act) => isOffered(act, member, standing));
