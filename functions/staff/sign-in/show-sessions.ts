import { isLive } from '#shared/domain/people/staff-session.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { page } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { sessionsPage } from './pages/sessions-page.tsx';

export const showSessions = (
  visits: StaffVisits,
  { sessions }: Pick<StaffDeps, 'sessions'>,
): Operation =>
  visits.page(async (visit) => {
    const { member, request } = visit;
    const all = await (await sessions()).list(member.id);
    const live = all
      .filter((session) => isLive(session, member, request.receivedAt))
      .sort((a, b) => b.seenAt - a.seenAt);
    return page(200, sessionsPage({ visit, sessions: live }));
  });
