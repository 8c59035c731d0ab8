import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { showCase } from './case/show-case.ts';
import { listCases } from './list/list-cases.ts';
import { removeView } from './list/remove-view.ts';
import { saveView } from './list/save-view.ts';

/** The list of applications. */
export const casesOperations = (deps: StaffDeps, visits: StaffVisits) => ({
  'list-cases': listCases(deps, visits),
  'show-case': showCase(deps, visits),
  'save-view': saveView(deps, visits),
  'remove-view': removeView(deps, visits),
});
