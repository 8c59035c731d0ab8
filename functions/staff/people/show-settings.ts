import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import { settingsPage } from './pages/settings-page.tsx';

export const showSettings = (visits: StaffVisits): Operation =>
  visits.page(async (visit) =>
    page(200, settingsPage({ visit, values: memberFormValues(visit.member) })),
  );
