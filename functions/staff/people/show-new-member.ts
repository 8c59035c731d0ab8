import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import { newMemberPage } from './pages/new-member-page.tsx';

/** What most members have. */
const usual = ({ context }: StaffVisit): FormValues =>
  new Map([
    ['zone', context.edition.zone],
    ['language', 'en'],
    ['notices', 'each'],
  ]);

export const showNewMember = (visits: StaffVisits): Operation =>
  visits.page(async (visit) => page(200, newMemberPage({ visit, values: usual(visit) })));
