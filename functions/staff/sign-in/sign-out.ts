import { forgetStaffCookie, staffAccess } from '#shared/staff/session-cookie.ts';
import type { StaffVisits } from '#shared/staff/visit.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { seeOther, type WebResponse, withCookie } from '#shared/web/response.ts';
import type { StaffDeps } from '../deps.ts';
import { leavePath } from './leave-path.ts';

/** Forgets the browser's cookie, and leads on to the issuer to end the session there too. */
export const signedOut = (request: Pick<WebRequest, 'language'>): WebResponse =>
  withCookie(seeOther(leavePath(request)), forgetStaffCookie);

/** Whoever is signed out already has what they want. */
export const signOut = (
  visits: StaffVisits,
  { sessions }: Pick<StaffDeps, 'sessions'>,
): Operation => {
  const end = visits.form(async ({ session, request }) => {
    await (await sessions()).end(session);
    return signedOut(request);
  });
  return async (request) => {
    const access = staffAccess(request);
    if (!access) return signedOut(request);
    const { memberId, digest } = access;
    const found = await (await sessions()).open(memberId, digest, request.receivedAt);
    return found ? end(request) : signedOut(request);
  };
};
