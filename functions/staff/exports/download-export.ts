import { isFresh } from '#shared/domain/people/staff-session.ts';
import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { signInAgainPath } from '#shared/staff/ways.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { exportLink } from './export-job.ts';
import { exportAsked } from './export-visit.ts';

/**
 * Leads to the file of an export, with a link that is good for 60 seconds. Whoever signed in longer
 * than five minutes ago, as who ordered it may have by then, does so again, and comes back to its page.
 */
export const downloadExport =
  (deps: Pick<StaffDeps, 'exporting'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const { context, request, session } = visit;
    const record = await exportAsked(deps, visit);
    if (!record?.file) return missingPage(visit);
    if (!isFresh(session, request.receivedAt))
      return seeOther(
        signInAgainPath(context, pathTo('show-export', { ...context, export: record.id })),
      );
    const link = await exportLink(deps.exporting)(record);
    return link === undefined ? missingPage(visit) : seeOther(link);
  };
