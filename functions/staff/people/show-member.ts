import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { StaffDeps } from '../deps.ts';
import { answerMember } from './answer-member.ts';

export const showMember = (
  visits: StaffVisits,
  deps: Pick<StaffDeps, 'members' | 'people'>,
): Operation =>
  visits.page(async (visit) => answerMember(deps, visit, await (await deps.members()).list()));
