import type { ExportRecord } from '#shared/domain/selection/export.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../deps.ts';
import { exportFor } from './export-job.ts';

/** The export that the path names, if it is the member’s own and not over. */
export const exportAsked = async (
  { exporting }: Pick<StaffDeps, 'exporting'>,
  { request, member }: Pick<StaffVisit, 'request' | 'member'>,
): Promise<ExportRecord | undefined> => {
  const { export: id = '' } = request.params;
  return /^[\w-]{1,64}$/.test(id) ? exportFor(exporting)(id, member) : undefined;
};
