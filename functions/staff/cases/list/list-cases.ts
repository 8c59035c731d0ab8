import type { Edition } from '#shared/domain/call/edition.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { readListQuery, referenceSearched } from '#shared/domain/selection/list-query.ts';
import { tickedIn } from '#shared/domain/selection/ticked.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, seeOther } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { casePath, listAsked } from './list-address.ts';
import { listPage } from './pages/list-page.tsx';

type Deps = Pick<StaffDeps, 'edition' | 'listFor' | 'memberNames'>;

/** The names of members by their ids, if the list shows them. */
const namesFor = async (
  { memberNames }: Pick<Deps, 'memberNames'>,
  member: Member,
  isShown: boolean,
): Promise<ReadonlyMap<string, string>> =>
  isShown ? memberNames() : new Map([[member.id, member.name]]);

/** Shows the applications that a member may see, as the address asks for them. */
export const listCases = (deps: Deps, visits: StaffVisits) =>
  visits.page(async (visit) => {
    const { request, context, member } = visit;
    const edition: Edition = deps.edition;
    const { query, dropped } = readListQuery(request.query, edition);
    const ticked = tickedIn(request.query);
    const asked = listAsked(context, request.query, { query, ticked });
    if (asked !== undefined) return seeOther(asked);
    const list = await deps.listFor(member);
    const reference = referenceSearched(query);
    if (reference !== undefined && (await list.entry(reference)))
      return seeOther(casePath(context, reference, { ...query, search: '' }));
    const showsNames = query.columns.includes('assigned') || query.filters.reviewer !== undefined;
    const [found, names] = await Promise.all([
      list.page(query),
      namesFor(deps, member, showsNames),
    ]);
    return page(200, listPage({ visit, query, dropped, ticked, found, names }));
  });
