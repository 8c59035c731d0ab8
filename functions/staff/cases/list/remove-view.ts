import { missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import type { StaffVisits } from '#shared/staff/visit.ts';
import { seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../../deps.ts';
import { ownerOf } from './save-view.ts';

/** Forgets a list: one's own, or for the secretariat one of everybody's. */
export const removeView = ({ views }: Pick<StaffDeps, 'views'>, visits: StaffVisits) =>
  visits.form(async (visit) => {
    const id = visit.values.get('id') ?? '';
    if (!/^[\da-f]{12}$/.test(id)) return missingPage(visit);
    await (await views()).remove({ owner: ownerOf(visit), id });
    return seeOther(`${pathTo('show-home', visit.context)}?done=removed`);
  });
