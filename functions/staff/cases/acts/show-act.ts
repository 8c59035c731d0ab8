import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { type OpenDeps, openAct } from './open-act.ts';
import { actPage, notOfferedPage } from './pages/act-page.tsx';

/** Shows the form of an act; or says why it cannot be done. */
export const actForm =
  (deps: OpenDeps) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const opened = await openAct(deps, visit);
    if (!opened) return missingPage(visit);
    if (!opened.isForRole) return page(403, notOfferedPage(opened, 'not-your-role'));
    if (!opened.isOffered) return page(200, notOfferedPage(opened, 'not-in-this-state'));
    return page(200, actPage(opened));
  };

/** Shows what an act does, who is told, and what it asks for. */
export const showAct = (deps: OpenDeps, visits: StaffVisits) => visits.page(actForm(deps));
