import { sessionLasts } from '#shared/domain/people/staff-session.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** `__Host-`: over HTTPS and for this host only, so that no other site can set it. */
const cookieName = '__Host-staff';

/** A member and their browser's token: both keys of the session are known from the cookie. */
export type StaffAccess = Readonly<{ memberId: string; digest: string }>;

/**
 * `Lax`: with `Strict` a browser that comes back from the issuer would not send it.
 * https://github.com/Forceu/Gokapi/issues/408
 */
export const staffCookie = (memberId: string, token: string): string =>
  `${cookieName}=${memberId}.${token}; Path=/; Max-Age=${sessionLasts / 1000}; HttpOnly; Secure; SameSite=Lax`;

export const forgetStaffCookie = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;

/** Who the cookie says that it is; undefined where there is none, or it is none of ours. */
export const staffAccess = ({ cookies }: Pick<WebRequest, 'cookies'>): StaffAccess | undefined => {
  const [memberId = '', token = '', ...more] = (cookies.get(cookieName) ?? '')
    .slice(0, 200)
    .split('.');
  if (!/^[a-z0-9-]{1,40}$/.test(memberId) || !/^[\w-]{43}$/.test(token) || more.length > 0)
    return undefined;
  return { memberId, digest: digest(token) };
};
