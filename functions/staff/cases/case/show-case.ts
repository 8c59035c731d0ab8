import { openedOf } from '#shared/domain/documents/who-opens.ts';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { type FactDeps, readFacts } from '../acts/act-facts.ts';
import { listIn } from '../list/list-address.ts';
import { casePage } from './pages/case-page.tsx';
import type { CaseFiles } from './pages/case-props.ts';
import {
  applicationOf,
  type CaseDeps,
  type CaseView,
  readCaseView,
  recordOf,
} from './read-case.ts';

type Deps = CaseDeps &
  FactDeps &
  Pick<StaffDeps, 'listFor' | 'memberNames' | 'documents' | 'documentViews'>;

/** What is known of the documents; who has opened them is for the secretariat. */
const filesOf = async (deps: Deps, view: CaseView): Promise<CaseFiles> => {
  const application = applicationOf(view);
  const [verdicts, views] = await Promise.all([
    (await deps.documents()).verdicts(application.reference),
    view.kind === 'whole' ? (await deps.documentViews()).views(application.reference) : undefined,
  ]);
  const { assigned } = recordOf(view).case;
  return { of: openedOf(deps.edition, application, assigned), verdicts, ...(views && { views }) };
};

/** Shows an application; the same answer for one that does not exist and one that is not theirs. */
export const showCase = (deps: Deps, visits: StaffVisits) =>
  visits.page(async (visit) => {
    const view = await readCaseView(deps, visit);
    if (!view) return missingPage(visit);
    const query = listIn(visit.request, deps.edition);
    const list = await deps.listFor(visit.member);
    const key = listKeyOf(applicationOf(view));
    const [beside, names, facts, files] = await Promise.all([
      // A search has no order to go on in.
      query.search === '' ? list.neighbours(query, key) : undefined,
      deps.memberNames(recordOf(view).case.assigned),
      readFacts(deps, visit, view),
      filesOf(deps, view),
    ]);
    return page(200, casePage({ visit, view, query, beside, names, facts, files }));
  });
