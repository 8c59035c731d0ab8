import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffHomeWords } from '#shared/text/words.ts';

export const homePage = (visit: StaffVisit): string =>
  staffLayout({ visit, title: staffHomeWords(visit.context.language).title, children: null });
