import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { policyWithDeviceTime } from '#shared/web/security-headers.ts';
import { publicSite } from '../../../../../functions/public/site.ts';
import { fakeNews, putLinks } from '../../../../support/fakes/fake-news.ts';
import { textOf, valueIn } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import {
  answerErrors,
  claimedHost,
  foreign,
  host,
  sameOrigin,
} from '../../../../support/world/from-elsewhere.ts';
import { inProcess } from '../../../../support/world/in-process.ts';
import { contextOf, testCall, testEdition } from '../../../../support/world/web.ts';

const now = testCall.opensAt - 86_400_000;
const address = 'grace@kcca.go.ug';
const key = digest(mailboxOf(address));
const token = 'T'.repeat(43);
const code = '041776';

type PostRoute = Extract<(typeof routes)[number], { area: 'public'; method: 'POST' }>['name'];
const isPublic = (
  route: (typeof routes)[number],
): route is Extract<typeof route, { area: 'public' }> => route.area === 'public';
const posts = routes.flatMap((route): PostRoute[] =>
  route.area === 'public' && route.method === 'POST' ? [route.name] : [],
);

/** What each form holds when its own page posts it, and how its address stands before. */
const forms: Readonly<
  Record<
    PostRoute,
    { path: string; fields: Record<string, string>; state: 'asked' | 'confirmed' | 'left' }
  >
> = {
  'ask-for-news': {
    path: '/en/news',
    fields: { email: 'amara@city.gov', website: '' },
    state: 'asked',
  },
  'confirm-news': { path: `/en/news/confirm/${token}`, fields: { code }, state: 'asked' },
  'leave-news': { path: `/en/news/leave/${token}`, fields: {}, state: 'confirmed' },
  'stay-on-news': { path: `/en/news/stay/${token}`, fields: { email: address }, state: 'left' },
};

/** The public pages over a list in memory that holds one address. */
const openSite = (state: 'asked' | 'confirmed' | 'left' = 'confirmed', isAway = false) => {
  const news = fakeNews();
  news.put(key, {
    id: 'K7Q2M9XAK7Q2M9XA',
    state,
    asks: 1,
    mailedAt: [],
    language: 'en',
    confirmedAt: 1,
    ...(state === 'left' ? {} : { address }),
  });
  putLinks(news, {
    confirm: token,
    leave: token,
    code,
    subscriber: key,
    id: 'K7Q2M9XAK7Q2M9XA',
    address,
    language: 'en',
    expiresAt: now + 1000,
  });
  const deps = {
    contextIn: () => contextOf(),
    readCall: async () => testCall,
    readPrerendered: () => undefined,
    subscribers: async () => {
      if (isAway) throw new Error(`the table cannot take ${address}`);
      return news.subscribers;
    },
    links: async () => news.links,
    random: (bytes: number) => new Uint8Array(bytes).fill(9),
    siteUrl: `https://${host}`,
    clock: { now: () => now, ofEvent: (instant: number) => instant },
    edition: testEdition,
    secret: () => 'a secret of the tests',
    pause: async () => {},
  };
  const site = publicSite(deps);
  const by = inProcess(site, { now: () => now });
  const post = (
    path: string,
    headers: Record<string, string>,
    body: NonNullable<RequestInit['body']>,
  ) => by(new URL(path, `https://${host}`), { method: 'POST', headers, body });
  return { by, post, changes: () => news.changes() + news.mails.length };
};

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(posts)('B6 %s', (name) => {
  const { path, fields, state } = forms[name];

  test('refuses a form that comes from another site, and changes nothing', async () => {
    const { post, changes } = openSite(state);
    for (const headers of foreign) {
      const answer = await post(path, headers, new URLSearchParams(fields));
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect(answerErrors(answer)).toEqual([]);
    }
    expect(changes()).toBe(0);
    await post(path, sameOrigin, new URLSearchParams(fields));
    expect(changes()).toBeGreaterThan(0);
  });

  test('writes down once that a form came from another site', async () => {
    const { post } = openSite(state);
    await post(path, { 'sec-fetch-site': 'cross-site' }, new URLSearchParams(fields));
    const refusals = logged.events().filter(({ event }) => event === 'form-refused');
    expect(refusals).toEqual([{ event: 'form-refused', reason: 'from elsewhere' }]);
  });

  test('leads to no other site, whatever a header claims or a field asks for', async () => {
    const { post } = openSite(state);
    const asked = { ...fields, next: '//evil.example', location: 'https://evil.example' };
    const answer = await post(path, { ...claimedHost, ...sameOrigin }, new URLSearchParams(asked));
    expect(answerErrors(answer)).toEqual([]);
    expect(await answer.text()).not.toContain('evil');
  });
});

describe.each(posts)('%s while the table is away', (name) => {
  const { path, fields, state } = forms[name];

  test('is answered 503 by the form itself, with all that was typed', async () => {
    const { post, changes } = openSite(state, true);
    const answer = await post(path, sameOrigin, new URLSearchParams(fields));
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answerErrors(answer)).toEqual([]);
    expect(textOf(html)).toMatch(/We could not .+\. Wait a minute, then select the button again/);
    expect(html).toContain(`action="${path}"`);
    for (const [field, typed] of Object.entries(fields))
      if (typed !== '') expect([field, valueIn(html, field)]).toEqual([field, typed]);
    expect(changes()).toBe(0);
  });

  test('leaves a line in the log, without what was typed', async () => {
    const { post } = openSite(state, true);
    await post(path, sameOrigin, new URLSearchParams(fields));
    expect(logged.events()).toMatchObject([
      { event: 'request-failed', route: name, fault: 'Error' },
      { event: 'request-answered', route: name, status: 503 },
    ]);
    expect(logged.lines.join('')).not.toMatch(/@(?:kcca|city)|041776/);
  });
});

// Leaving reads nothing of its form but whether a mailbox's own button was pressed.
describe.each(posts.filter((name) => name !== 'leave-news'))('B6 %s', (name) => {
  const { path, state } = forms[name];

  test('has all its headers also where it refuses, and changes nothing', async () => {
    const { post, changes } = openSite(state);
    for (const [type, body] of [
      ['text/json', '{}'],
      ['application/x-www-form-urlencoded', 'a=%E9'],
      ['application/x-www-form-urlencoded', 'x'.repeat(262_145)],
      ['application/x-www-form-urlencoded', 'email=a&email=b'],
    ] as const) {
      const answer = await post(path, { ...sameOrigin, 'content-type': type }, body);
      expect(answer.status, type).toBeGreaterThanOrEqual(400);
      expect(answer.status, type).toBeLessThan(500);
      expect(answerErrors(answer), type).toEqual([]);
    }
    expect(changes()).toBe(0);
  });
});

describe('B6 every public page', () => {
  /** What may be kept: it holds nothing of anybody's, and its name changes with what is in it. */
  const kept = new Set(['show-asset']);
  const pages = routes.filter(isPublic).filter(({ method }) => method === 'GET');
  const pathOf = ({ paths }: Pick<Route, 'paths'>): string =>
    (paths.at(-1) ?? '').replace('{language}', 'en').replace('{token}', token);

  test.each(pages.filter(({ name }) => !kept.has(name)))(
    'of $name has every security header, and believes no host that a header claims',
    async (route) => {
      const { by, changes } = openSite();
      const unknown = pathOf(route).replace(token, 'unknown');
      for (const path of [pathOf(route), unknown, pathOf(route).replace('/en', '/xx')]) {
        const url = new URL(path, `https://${host}`);
        const answer = await by(url, { headers: claimedHost });
        const own = route.name === 'show-call' && answer.ok ? policyWithDeviceTime : {};
        expect(answerErrors(answer, own), path).toEqual([]);
        expect(await answer.text(), path).not.toContain('evil');
      }
      expect(changes()).toBe(0);
    },
  );
});
