import {
  actRefusal,
  isOffered,
  isStaffAct,
  type StaffActName,
} from '#shared/domain/acts/staff/offered-acts.ts';
import { findCity } from '#shared/domain/call/city.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';
import { type CaseDeps, type CaseView, readCaseView } from '../case/read-case.ts';
import { listIn } from '../list/list-address.ts';
import { type ActFacts, type FactDeps, readFacts } from './act-facts.ts';
import { actTable } from './act-table.ts';

export type OpenDeps = CaseDeps & FactDeps & Pick<StaffDeps, 'members'>;

/** An act on an application, with all that its page shows. */
export type OpenedAct = Readonly<{
  visit: StaffVisit;
  name: StaffActName;
  view: CaseView;
  facts: ActFacts;
  /** Everybody who has been of the staff; read where a member is chosen. */
  members: readonly Member[];
  /** The list that the application was opened from. */
  query: ListQuery;
  /** Whether it can be done as things stand. */
  isOffered: boolean;
  isForRole: boolean;
}>;

/** Reads what an act is about; undefined where there is no such act, or nothing that they may see. */
export const openAct = async (
  deps: OpenDeps,
  visit: StaffVisit,
): Promise<OpenedAct | undefined> => {
  const { request, member, values } = visit;
  const name = request.params['act'] ?? '';
  if (!isStaffAct(name)) return undefined;
  const view = await readCaseView(deps, visit);
  if (!view) return undefined;
  const choosesMember = actTable[name].fields.includes('reviewer');
  const [facts, members] = await Promise.all([
    readFacts(deps, visit, view, findCity(deps.edition, values.get('city') ?? '')?.id),
    choosesMember ? (await deps.members()).list() : [],
  ]);
  return {
    visit,
    name,
    view,
    facts,
    members,
    query: listIn(request, deps.edition),
    isOffered: isOffered(name, member, facts),
    isForRole: actRefusal(name, member, facts) !== 'not-your-role',
  };
};
