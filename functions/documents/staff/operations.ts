import { staffVisits } from '#shared/staff/visit.ts';
import type { StaffDocumentsDeps } from '../deps.ts';
import { downloadForStaff } from './download-for-staff.ts';
import { viewDocument } from './view-document.ts';

/** What the staff can do with documents. */
export const staffOperations = (deps: StaffDocumentsDeps) => {
  const visits = staffVisits({
    ...deps,
    open: async ({ memberId, digest }, now) => (await deps.sessions()).open(memberId, digest, now),
    note: async (session, now) => (await deps.sessions()).note(session, now),
  });
  return {
    'view-document': visits.page(viewDocument(deps)),
    'download-for-staff': visits.page(downloadForStaff(deps)),
  };
};
