import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { isSameSeal, sealOf } from '#shared/runtime/seals.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';

/** The hidden field of every form of the staff's side. */
export const tokenField = 'token';

type Of = Readonly<{
  secret: string;
  session: Pick<StaffSession, 'memberId' | 'digest'>;
  /** The route that the form is posted to. */
  route: RouteName;
}>;

/** Proves that a form is ours, of this session, and posted to this route. */
export const formToken = ({ secret, session, route }: Of): string =>
  sealOf(secret, 'staff form', session.memberId, session.digest, route).toString('base64url');

export const isFormToken = (of: Of, given: string): boolean =>
  isSameSeal(Buffer.from(given), Buffer.from(formToken(of)));
