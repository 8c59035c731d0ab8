import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { policyWithDeviceTime } from '#shared/web/security-headers.ts';
import { publicSite } from '../../../../functions/public/site.ts';
import { fakeNews } from '../../../support/fakes/fake-news.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { answerErrors, host } from '../../../support/world/from-elsewhere.ts';
import { inProcess } from '../../../support/world/in-process.ts';
import { contextOf, testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const now = testCall.opensAt + 60_000;
const news = fakeNews();
const by = inProcess(
  publicSite({
    contextIn: (language, path) => ({ ...contextOf({ language }), path }),
    readCall: async () => testCall,
    readPrerendered: () => undefined,
    subscribers: async () => news.subscribers,
    links: async () => news.links,
    random: (bytes: number) => new Uint8Array(bytes).fill(9),
    siteUrl: `https://${host}`,
    clock: { now: () => now, ofEvent: (instant: number) => instant },
    edition: testEdition,
    secret: () => 'a secret of the tests',
    pause: async () => {},
  }),
  { now: () => now },
);
const get = (path: string, init: RequestInit = {}) => by(new URL(path, `https://${host}`), init);

/** What anybody can ask for without a link that we have mailed; files aside, whose names say what they are. */
const pages = routes
  .filter(
    ({ area, method, paths }) =>
      area === 'public' && method === 'GET' && !/\{(?:token|file)/.test(paths.join()),
  )
  .map(({ name, paths }: Route) => ({
    name,
    path: (paths.at(-1) ?? '').replace('{language}', 'en'),
  }))
  .filter(({ name }) => name !== 'show-asset');

const mark = 'x7q<b>"\'&{time}';
const odd = encodeURIComponent(mark);
const queries: readonly [string, string][] = [
  ['very long', `?city=${'a'.repeat(9_000)}`],
  ['of a thousand names', `?${Array.from({ length: 1_000 }, (_, at) => `p${at}=1`).join('&')}`],
  ['with a name that stands twice', `?city=${odd}&city=kampala&done=${odd}&done=stored`],
  ['with controls and line breaks', `?city=${odd}%00%0d%0aSet-Cookie:%20a=b%e2%80%ae&done=%0d%0a`],
  ['with names of the language', '?__proto__=1&constructor=2&toString=3&city=__proto__'],
  ['that is broken', '?city=%&%E0%A4%A=%&&&==='],
];

describe.each(queries)('a query %s', (_, query) => {
  test.each(pages)('changes nothing on $name', async ({ name, path }) => {
    const [plain, asked] = [await get(path), await get(`${path}${query}`)];
    expect(asked.status).toBe(plain.status);
    const own = name === 'show-call' ? policyWithDeviceTime : {};
    expect(answerErrors(asked, own)).toEqual([]);
    expect([...asked.headers].toSorted()).toEqual([...plain.headers].toSorted());
    expect(await asked.text()).toBe(await plain.text());
    expect(logged.lines.join('')).not.toContain('x7q');
  });
});

describe.each(pages)('$name', ({ name, path }) => {
  test('is the same to HEAD, without its body', async () => {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
    expect(head.status).toBe(whole.status);
    expect([...head.headers].toSorted()).toEqual([...whole.headers].toSorted());
    expect(await head.text()).toBe('');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does nothing for %s', async (method) => {
    const answer = await get(path, { method });
    expect([404, 405]).toContain(answer.status);
    expect(answerErrors(answer)).toEqual([]);
  });

  test('names no host but that which the gateway answers for', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      referer: 'https://evil.example/',
      'accept-language': `${'ko-KR,'.repeat(2_000)}evil`,
    };
    const html = await (await get(path, { headers })).text();
    expect(html).not.toContain('evil');
    if (name === 'show-help') expect(html).toContain(`https://${host}/en/help`);
  });
});

test.each([
  '/en/help%0d%0aSet-Cookie:a=b',
  '/en%00/help',
  '/en/help/..%2f..%2fetc',
  '//evil.example/',
  '/en/opening.ics%0a',
])('a path that is none, %s, is no page and leads nowhere', async (path) => {
  const answer = await by(new URL(`https://${host}${path}`));
  expect(answer.status).toBe(404);
  expect(answerErrors(answer)).toEqual([]);
  expect(await answer.text()).not.toMatch(/evil|Set-Cookie/i);
});

test('a city by another writing of its name, or of none, shows nobody’s time', async () => {
  const plain = await (await get('/en')).text();
  for (const city of [
    'Kampala',
    'KAMPALA',
    'kampala%20',
    'kampala%00',
    '%EF%BD%8Bampala',
    'not-listed',
  ])
    expect(await (await get(`/en?city=${city}`)).text(), city).toBe(plain);
  expect(await (await get('/en?city=kampala')).text()).not.toBe(plain);
});
