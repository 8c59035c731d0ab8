import { needsAtHome } from '#shared/domain/selection/needs.ts';
import { scopeOf } from '#shared/domain/selection/visibility.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { homePage } from './pages/home-page.tsx';

type Deps = Pick<StaffDeps, 'listFor' | 'views'>;

/** So many names stand under each need. */
const namesShown = 3;

/** Shows where the call stands and what needs a person; to reviewers, what is assigned to them. */
export const showHome = (deps: Deps, visits: StaffVisits) =>
  visits.page(async (visit) => {
    const { member } = visit;
    const [list, viewStore] = await Promise.all([deps.listFor(member), deps.views()]);
    const [counts, views] = await Promise.all([list.counts(), viewStore.of(member.id)]);
    const isWhole = scopeOf(member) === 'all';
    const waiting = needsAtHome.filter((need) => isWhole && (counts.get(`need=${need}`) ?? 0) > 0);
    const entries = await list.longestWaiting(waiting, namesShown);
    const toDo = waiting.map((need) => ({ need, entries: entries.get(need) ?? [] }));
    return page(200, homePage({ visit, counts, toDo, views }));
  });
