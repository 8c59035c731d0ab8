import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page } from '#shared/web/response.ts';
import { type FactDeps, readFacts } from '../acts/act-facts.ts';
import { type CaseDeps, readCaseView } from '../case/read-case.ts';
import { listIn } from '../list/list-address.ts';
import { duplicatesPage } from './pages/duplicates-page.tsx';

/** Shows an application side by side with those that seem to be of the same person. */
export const showDuplicates = (deps: CaseDeps & FactDeps, visits: StaffVisits) =>
  visits.page(async (visit) => {
    const view = await readCaseView(deps, visit);
    if (!view) return missingPage(visit);
    const facts = await readFacts(deps, visit, view);
    const query = listIn(visit.request, deps.edition);
    return page(200, duplicatesPage({ visit, facts, query }));
  });
