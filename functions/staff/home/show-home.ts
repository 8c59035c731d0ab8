import type { StaffVisits } from '#shared/staff/visit.ts';
import { page } from '#shared/web/response.ts';
import { homePage } from './pages/home-page.tsx';

export const showHome = (visits: StaffVisits) =>
  visits.page(async (visit) => page(200, homePage(visit)));
