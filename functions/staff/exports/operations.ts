import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { downloadExport } from './download-export.ts';
import { mostFields } from './export-form.ts';
import { restartsExport } from './restart-export.ts';
import { showExport } from './show-export.ts';
import { showExports } from './show-exports.ts';
import { showNewExport } from './show-new-export.ts';
import { showsChoice, startsExport } from './start-export.ts';

/** What the secretariat takes out; a fresh sign-in is asked for before anything leaves. */
export const exportOperations = (deps: StaffDeps, { page, form }: StaffVisits) => ({
  'show-exports': page(showExports(deps)),
  'show-new-export': page(showNewExport(deps)),
  'start-export': form(startsExport(deps), { fresh: true, mostFields, show: showsChoice(deps) }),
  'show-export': page(showExport(deps)),
  'restart-export': form(restartsExport(deps), { show: showExport(deps) }),
  'download-export': page(downloadExport(deps)),
});
