import { roles } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages, codes } = throttles;

/** The way in and out. The issuer knows the two paths without a language. */
export const signInRoutes = [
  get('show-sign-in', '/{language}/staff/sign-in', pages),
  // Writes a row that ends after ten minutes: a sign-in has to begin by GET, since a browser checks
  // where a form leads on to. https://github.com/w3c/webappsec-csp/issues/8
  get('begin-sign-in', '/{language}/staff/sign-in/begin', codes),
  get('finish-sign-in', '/staff/signed-in', codes),
  get('show-signed-out', ['/staff/signed-out', '/{language}/staff/signed-out'], pages),
  only(roles, post('sign-out', '/{language}/staff/sign-out', pages)),
  only(roles, get('show-sessions', '/{language}/staff/sessions', pages)),
  only(roles, post('end-sessions', '/{language}/staff/sessions', pages)),
] as const;
