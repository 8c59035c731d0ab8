import type { WebRequest } from './request.ts';

/**
 * Whether a form was posted from our own pages. Browsers that send Sec-Fetch-Site are believed;
 * of older ones the Origin is compared. `Origin: null` says nothing: our own `Referrer-Policy:
 * no-referrer` makes browsers send it with our own forms.
 */
export const isFromOurPages = ({
  headers,
  host,
}: Pick<WebRequest, 'headers' | 'host'>): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers['origin'];
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};
