import { securityHeaders } from '#shared/web/security-headers.ts';

/** The site's own host in tests. */
export const host = 'call.example';

export const sameOrigin = { 'sec-fetch-site': 'same-origin' };

/** What a browser says of a form that another site has made. */
export const foreign: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site', origin: `https://${host}` },
  { 'sec-fetch-site': 'same-site', origin: 'https://sister.example' },
  { origin: 'https://evil.example' },
  { origin: `https://${host}.evil.example` },
  { origin: `https://${host}:8443` },
  { origin: '' },
];

/** Where a request claims to have been sent to, if one believed it. */
export const claimedHost = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  forwarded: 'host=evil.example',
  'x-original-url': '//evil.example',
};

/**
 * What an answer lacks or should not have, whoever asked. `own` are the headers that this page alone
 * has otherwise.
 */
export const answerErrors = (
  answer: Response,
  own: Readonly<Record<string, string>> = {},
): readonly string[] => {
  const { headers } = answer;
  const missing = Object.entries({ ...securityHeaders, ...own })
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name} is ${headers.get(name)}`);
  const cookie = headers.get('set-cookie');
  const location = headers.get('location');
  return [
    ...missing,
    ...(headers.get('cache-control') === 'no-store' ? [] : ['a cache may keep it']),
    ...(headers.has('x-powered-by') ? ['says what it is made with'] : []),
    ...(headers.has('access-control-allow-origin') ? ['lets other sites read it'] : []),
    ...(location === null || /^\/en\/[a-z]/.test(location) ? [] : [`leads to ${location}`]),
    ...(cookie === null || /; HttpOnly; Secure; SameSite=Lax$/.test(cookie) ? [] : ['open cookie']),
  ];
};
