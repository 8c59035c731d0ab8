import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { exportLink } from './export-job.ts';
import { exportAsked } from './export-visit.ts';

/** Leads to the file of an export, with a link that is good for 60 seconds. */
export const downloadExport =
  (deps: Pick<StaffDeps, 'exporting'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const record = await exportAsked(deps, visit);
    const link = record && (await exportLink(deps.exporting)(record));
    return link === undefined ? missingPage(visit) : seeOther(link);
  };
