import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { type ListQuery, readListQuery } from '#shared/domain/selection/list-query.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { casePage } from './pages/case-page.tsx';
import { applicationOf, type CaseDeps, readCaseView } from './read-case.ts';

type Deps = CaseDeps & Pick<StaffDeps, 'listFor' | 'memberNames'>;

/** The list that the page was opened from, and goes on in. */
const listOf = ({ edition }: Pick<Deps, 'edition'>, { request }: StaffVisit): ListQuery => {
  const params = new Map(new URLSearchParams(request.query.get('list') ?? ''));
  return readListQuery(params, edition).query;
};

/** Shows an application; the same answer for one that does not exist and one that is not theirs. */
export const showCase = (deps: Deps, visits: StaffVisits) =>
  visits.page(async (visit) => {
    const view = await readCaseView(deps, visit);
    if (!view) return missingPage(visit);
    const query = listOf(deps, visit);
    const list = await deps.listFor(visit.member);
    const key = listKeyOf(applicationOf(view));
    // A search has no order to go on in.
    const beside = query.search === '' ? await list.neighbours(query, key) : undefined;
    const names = await deps.memberNames();
    return page(200, casePage({ visit, view, query, beside, names }));
  });
