import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { doAct } from './acts/do-act.ts';
import { showAct } from './acts/show-act.ts';
import { actOnSelected } from './bulk/act-on-selected.ts';
import { showSelected } from './bulk/show-selected.ts';
import { showCase } from './case/show-case.ts';
import { showDuplicates } from './duplicates/show-duplicates.ts';
import { enterApplication } from './entry/enter-application.ts';
import { showNewApplication } from './entry/show-new-application.ts';
import { listCases } from './list/list-cases.ts';
import { removeView } from './list/remove-view.ts';
import { saveView } from './list/save-view.ts';

/** The list of applications, their pages, and what is done to them. */
export const casesOperations = (deps: StaffDeps, visits: StaffVisits) => ({
  'list-cases': listCases(deps, visits),
  'show-new-application': showNewApplication(deps, visits),
  'enter-application': enterApplication(deps, visits),
  'show-case': showCase(deps, visits),
  'show-duplicates': showDuplicates(deps, visits),
  'show-act': showAct(deps, visits),
  'do-act': doAct(deps, visits),
  'show-selected': showSelected(deps, visits),
  'act-on-selected': actOnSelected(deps, visits),
  'save-view': saveView(deps, visits),
  'remove-view': removeView(deps, visits),
});
