import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { listCases } from './list/list-cases.ts';
import { removeView, saveView } from './list/views.ts';

/** The list of applications. */
export const casesOperations = (deps: StaffDeps, visits: StaffVisits) => ({
  'list-cases': listCases(deps, visits),
  'show-case': visits.page(async (visit) => missingPage(visit)),
  'save-view': saveView(deps, visits),
  'remove-view': removeView(deps, visits),
});
