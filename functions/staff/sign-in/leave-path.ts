import type { Language } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** Asks the page of those who are signed out to lead on to the issuer. */
export const leaveParam = 'leave';

/**
 * The page that leads on to the issuer. A form itself may not: Chromium holds its redirects to
 * `form-action 'self'`. https://github.com/w3c/webappsec-csp/issues/8
 */
export const leavePath = (params: Readonly<{ language: Language }>): string =>
  `${pathTo('show-signed-out', params)}?${leaveParam}=1`;
