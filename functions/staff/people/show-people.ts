import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { peoplePage } from './pages/people-page.tsx';

export const showPeople = (
  visits: StaffVisits,
  { members }: Pick<StaffDeps, 'members'>,
): Operation =>
  visits.page(async (visit) =>
    page(200, peoplePage({ visit, members: await (await members()).list() })),
  );
