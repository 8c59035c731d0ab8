import { retry } from '#shared/runtime/backoff.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDeps } from '../deps.ts';
import { allSessions, sessionField } from './session-field.ts';
import { signedOut } from './sign-out.ts';

type Deps = Pick<StaffDeps, 'sessions' | 'members' | 'pause'>;

/** Ends every session that has begun before this request. */
const endAll = async ({ members, pause }: Deps, { member, request }: StaffVisit): Promise<void> => {
  const store = await members();
  const done = await retry(
    pause,
    async () => {
      const now = (await store.list()).find(({ id }) => id === member.id);
      if (!now) return true;
      const sessionsFrom = request.receivedAt;
      const saved = await store.save(now, { ...now, sessionsFrom, version: now.version + 1 });
      return saved.ok || undefined;
    },
    request,
  );
  if (!done) throw new Error('the sessions of a member could not be ended');
};

/** Signs out one browser of the member, or all of them with this one. */
export const endSessions = (visits: StaffVisits, deps: Deps): Operation =>
  visits.form(async (visit) => {
    const { member, session, request, values } = visit;
    const which = values.get(sessionField) ?? '';
    if (which === allSessions) {
      await endAll(deps, visit);
      return signedOut(request);
    }
    if (/^[0-9a-f]{64}$/.test(which))
      await (await deps.sessions()).end({ memberId: member.id, digest: which });
    return which === session.digest
      ? signedOut(request)
      : seeOther(`${pathTo('show-sessions', request)}?done=ended`);
  });
