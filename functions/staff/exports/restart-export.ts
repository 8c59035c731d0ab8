import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { restartExport } from './export-job.ts';
import { exportAsked } from './export-visit.ts';

/** Starts an export once more that nobody makes any longer. */
export const restartsExport =
  (deps: Pick<StaffDeps, 'exporting'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const record = await exportAsked(deps, visit);
    if (!record) return missingPage(visit);
    const isStarted = await restartExport(deps.exporting)(record);
    const path = pathTo('show-export', { ...visit.context, export: record.id });
    return seeOther(isStarted ? `${path}?done=restarted` : path);
  };
