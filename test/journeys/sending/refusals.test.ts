import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import {
  accessField,
  accessOf,
  proofField,
  proofOf,
  sessionCookieName,
  versionField,
} from '#shared/applicant/session.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { cookieOf, peopleOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { type Form, formsOf, applicantsPosts as posts } from '../../support/every/every-post.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { unescaped } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { useNetworkUp } from '../../support/world/code-desk.ts';
import { startProcess } from '../../support/world/faults.ts';
import {
  answerErrors,
  claimedHost,
  foreign,
  host,
  sameOrigin,
} from '../../support/world/from-elsewhere.ts';
import { createWorld, secret } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;

/** Of these routes a form belongs to one person's access; the others need none. */
const openToAll: ReadonlySet<string> = new Set([
  'submit-application',
  'start-application',
  'ask-code',
  'enter-code',
  'enter-late-code',
  // An endorser's link is its own access; one that is unknown is answered before anything else.
  'answer-endorsement',
]);

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const clock = { at: opened };
  const parts = { table: table.name, edition, now: () => clock.at };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const { begun } = peopleOf({ client: table.client, ...parts });
  const [victim, attacker] = [
    await begun({ fullName: 'Victim', email: 'victim@city.gov' }, { isProved: true }),
    await begun({ fullName: 'Attacker', email: 'attacker@city.gov' }),
  ];
  await sendOf(by, victim, wholeDraft);

  const post = (
    { path, fields }: Form,
    headers: Record<string, string> = {},
    body = new URLSearchParams([...fields]).toString(),
  ) =>
    by(new URL(path, `https://${host}`), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });
  /** All that is stored, to see that nothing of it has changed. */
  const stored = async (): Promise<string> =>
    (await table.items())
      .map((item) => JSON.stringify(item))
      .toSorted()
      .join('\n');
  return { by, post, stored, victim, attacker, clock, begun, table };
};

const without = (form: Form, ...names: readonly string[]): Form => ({
  ...form,
  fields: new Map([...form.fields].filter(([name]) => !names.includes(name))),
});
const withField = (form: Form, name: string, value: string): Form => ({
  ...form,
  fields: new Map([...form.fields, [name, value]]),
});

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('B6 a form that comes from another site', () => {
  test.each(posts.map(({ name }) => name))('is refused by %s and changes nothing', async (name) => {
    const { post, stored, victim } = await openWorld();
    const form = formsOf(victim, opened)[name];
    const before = await stored();
    for (const headers of foreign) {
      const answer = await post(form, { ...headers, cookie: cookieOf(victim) });
      const isSentAway =
        name === 'start-application' && answer.headers.get('location') === '/en/apply';
      const isUnknown = name === 'answer-endorsement' && answer.status === 404;
      const status = isSentAway || isUnknown ? 403 : answer.status;
      expect([name, headers, status]).toEqual([name, headers, 403]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(await stored()).toBe(before);
  });

  test.each(posts.map(({ name }) => name))('is written down once by %s, and why', async (name) => {
    const { post, victim } = await openWorld();
    const form = formsOf(victim, opened)[name];
    const before = logged.events().length;
    await post(form, { 'sec-fetch-site': 'cross-site', cookie: cookieOf(victim) });
    const refusals = logged
      .events()
      .slice(before)
      .filter(({ event }) => event === 'form-refused');
    expect(refusals).toEqual([{ event: 'form-refused', reason: 'from elsewhere' }]);
  });
});

describe('B6 a form without its own proof', () => {
  const ofOnePerson = posts.map(({ name }) => name).filter((name) => !openToAll.has(name));

  test.each(ofOnePerson)('is refused by %s and changes nothing', async (name) => {
    const { post, stored, victim, attacker } = await openWorld();
    const form = formsOf(victim, opened)[name];
    const forged = Buffer.alloc(16, 7).toString('base64url');
    const cut = proofOf(secret, victim.session).slice(1);
    const wrong: readonly [string, Form, Record<string, string>][] = [
      ['no proof', without(form, proofField, accessField), { cookie: cookieOf(victim) }],
      ['a forged proof', withField(form, proofField, forged), { cookie: cookieOf(victim) }],
      ['a cut proof', withField(form, proofField, cut), { cookie: cookieOf(victim) }],
      [
        'another draft’s proof',
        withField(without(form, accessField), proofField, proofOf(secret, attacker.session)),
        { cookie: cookieOf(victim) },
      ],
      [
        'a proof of another secret',
        withField(form, proofField, proofOf('another secret', victim.session)),
        { cookie: cookieOf(victim) },
      ],
      ['no access at all', without(form, accessField), {}],
      [
        'a reference with another’s token',
        withField(form, accessField, `${victim.session.reference}.${attacker.session.token}`),
        {},
      ],
      [
        'an access that was never given',
        (() => {
          const session = { ...victim.session, token: 'A'.repeat(43) };
          const given = withField(form, accessField, accessOf(session));
          return withField(given, proofField, proofOf(secret, session));
        })(),
        {},
      ],
    ];
    const before = await stored();
    for (const [what, spoilt, headers] of wrong) {
      const { status } = await post(spoilt, { ...sameOrigin, ...headers });
      expect([what, status]).toEqual([what, 403]);
    }
    expect(await stored()).toBe(before);
    const { status } = await post(form, sameOrigin);
    expect([200, 303, 307], `${name} of the person`).toContain(status);
  });

  test('of another application than the cookie’s writes into its own alone', async () => {
    const { post, stored, victim, attacker } = await openWorld();
    const form = formsOf(victim, opened)['save-form-page'];
    const ofVictim = (text: string) =>
      text.split('\n').filter((line) => line.includes(victim.session.reference));
    const before = await stored();
    const { status } = await post(form, { ...sameOrigin, cookie: cookieOf(attacker) });
    expect(status).toBe(307);
    const after = await stored();
    const others = (text: string) =>
      text.split('\n').filter((line) => line.includes(attacker.session.reference));
    expect(others(after)).toEqual(others(before));
    expect(ofVictim(after)).not.toEqual(ofVictim(before));
  });
});

describe('a form that comes while the table is away', () => {
  // An endorser's link that is none is told without a look into the table.
  const looking = posts.map(({ name }) => name).filter((name) => name !== 'answer-endorsement');

  test.each(looking)('is answered by %s with 503 and all that was typed', async (name) => {
    const { post, victim } = await openWorld();
    const away = { next: () => 'error before' as const, calls: () => 0 };
    const form = formsOf(victim, opened)[name];
    const answer = await startProcess(away).run(() => post(form, sameOrigin));
    if (answer === 'died') throw new Error('nothing dies here');
    expect([name, answer.status]).toEqual([name, 503]);
    expect(answerErrors(answer)).toEqual([]);
    const html = await answer.text();
    expect(html).toContain('</html>');
    // What is written in free words; the rest is hidden, or stands there in words of ours.
    const typed = [...form.fields.values()].filter((value) => /[ @+]/.test(value));
    for (const text of [...typed, form.fields.get('code') ?? ''])
      expect(unescaped(html)).toContain(text);
  });
});

describe('B6 a planted cookie', () => {
  test('is taken over by neither Start nor a code', async () => {
    const { post, victim, attacker } = await openWorld();
    const { 'start-application': start } = formsOf(victim, opened);
    const answer = await post(start, { ...sameOrigin, cookie: cookieOf(attacker) });
    const given = answer.headers.get('set-cookie') ?? '';
    expect(answer.status).toBe(200);
    expect(given).not.toContain(attacker.session.token);
    expect(given).toMatch(
      /^__Host-application=[0-9A-Z]{8}\.[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test.each(['', '.', 'K7M2Q9XD', 'K7M2Q9XD.short', `K7M2Q9XD.${'A'.repeat(43)}`, '../..', '%00'])(
    'that is "%s" opens nothing',
    async (value) => {
      const { by } = await openWorld();
      for (const path of ['/en/application', '/en/apply/you', '/en/apply/check']) {
        const answer = await by(new URL(path, `https://${host}`), {
          headers: { cookie: `${sessionCookieName}=${value}` },
        });
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toMatch(/^\/en\/(apply|return)$/);
      }
    },
  );
});

describe('B6 a replay', () => {
  test('of every form after the access was ended is refused and changes nothing', async () => {
    const { post, stored, victim } = await openWorld();
    const forms = formsOf(victim, opened);
    await post(forms['forget-browser'], sameOrigin);
    const before = await stored();
    for (const { name } of posts.filter((route) => !openToAll.has(route.name))) {
      const { status } = await post(forms[name], { ...sameOrigin, cookie: cookieOf(victim) });
      expect([name, status]).toEqual([name, 403]);
    }
    expect(await stored()).toBe(before);
  });

  test('of a sent version sends nothing again; of a stale one is refused', async () => {
    const { post, stored, victim } = await openWorld();
    const { 'send-application': send, 'save-form-page': save } = formsOf(victim, opened);
    const before = await stored();
    expect((await post(send, sameOrigin)).status).toBe(307);
    expect(await stored()).toBe(before);
    await post(save, sameOrigin);
    const after = await stored();
    expect((await post(send, sameOrigin)).status).toBe(409);
    const older = withField(withField(save, 'phone', '+256 3'), versionField, '1');
    expect((await post(older, sameOrigin)).status).toBe(409);
    for (const version of ['', 'x', '-1', '1e3', '0x4', '99999999', 'NaN'])
      expect((await post(withField(send, versionField, version), sameOrigin)).status).toBe(409);
    expect(await stored()).toBe(after);
  });
});

/** Requests that bring out each kind of answer, by its status. */
const answersOf = async () => {
  const { by, post, victim, clock, begun, table } = await openWorld();
  const forms = formsOf(victim, opened);
  const get = (path: string, headers: Record<string, string> = {}) =>
    by(new URL(path, `https://${host}`), { headers });
  const open = routes.filter(({ area, method }) => area === 'applicants' && method === 'GET');
  const pathOf = ({ paths: [path] }: Pick<Route, 'paths'>): string =>
    path
      .replace('{language}', 'en')
      .replace('{page}', 'you')
      .replace('{reference}', victim.session.reference);
  const answers: [string, Response][] = [];
  const keep = async (what: string, answer: Promise<Response>): Promise<void> => {
    answers.push([what, await answer]);
  };
  for (const route of open) {
    await keep(`GET ${route.name}`, get(pathOf(route)));
    await keep(`GET ${route.name}, known`, get(pathOf(route), { cookie: cookieOf(victim) }));
    await keep(`GET ${route.name} in no language`, get(pathOf(route).replace('/en', '/xx')));
  }
  for (const { name } of posts) {
    const form = forms[name];
    await keep(`${name} as JSON`, post(form, { ...sameOrigin, 'content-type': 'text/json' }));
    await keep(`${name} too large`, post(form, sameOrigin, 'x'.repeat(262_145)));
    await keep(`${name} in Latin-1`, post(form, sameOrigin, 'a=%E9'));
    await keep(`${name} from elsewhere`, post(form, { 'sec-fetch-site': 'cross-site' }));
  }
  await keep('a page that is none', get('/en/apply/nothing', { cookie: cookieOf(victim) }));
  await keep('an empty page', post(withField(forms['save-form-page'], 'email', ''), sameOrigin));
  await keep('a stale check', post(forms['send-application'], sameOrigin));
  await keep('a code', post(forms['ask-code'], sameOrigin));
  await useNetworkUp(table);
  await keep('a code too many', post(forms['ask-code'], sameOrigin));
  await keep('no code', post(forms['enter-code'], sameOrigin));
  const late = await begun({ email: 'late@city.gov' });
  clock.at = edition.graceEndsAt;
  await keep('too late', post(formsOf(late, opened)['send-application'], sameOrigin));
  await keep('withdrawal', post(forms['withdraw-application'], sameOrigin));
  await keep('data', post(forms['download-data'], sameOrigin));
  await keep('forget', post(forms['forget-browser'], sameOrigin));
  return answers;
};

describe('B6 every answer', () => {
  test('has every security header, is kept by no cache, and leads nowhere else', async () => {
    const answers = await answersOf();
    for (const [what, answer] of answers) expect(answerErrors(answer), what).toEqual([]);
    const statuses = new Set(answers.map(([, { status }]) => status));
    expect([...statuses].toSorted()).toEqual([
      200, 303, 307, 400, 403, 404, 409, 410, 413, 415, 422, 429,
    ]);
  });

  test('is made for our host alone: what a header claims stands in no page and no redirect', async () => {
    const { by, post, victim } = await openWorld();
    for (const path of ['/en/apply', '/en/application', '/en/return', '/en/apply/you']) {
      const answer = await by(new URL(path, `https://${host}`), {
        headers: claimedHost,
      });
      expect(answer.headers.get('location') ?? '').not.toContain('evil');
      expect(await answer.text()).not.toContain('evil');
    }
    const claimed = { ...claimedHost, origin: 'https://evil.example' };
    expect((await post(formsOf(victim, opened)['change-consents'], claimed)).status).toBe(403);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/en/../../evil'])(
    'leads to no other site, asked with "%s" wherever one can write',
    async (where) => {
      const { by, post, victim } = await openWorld();
      const extra = new Map(
        ['next', 'return', 'url', 'redirect', 'location'].map((n) => [n, where]),
      );
      for (const { name } of posts) {
        const form = formsOf(victim, opened)[name];
        const fields = new Map([...form.fields, ...extra]);
        const answer = await post({ ...form, fields }, sameOrigin);
        expect(answer.headers.get('location') ?? '/en/').toMatch(/^\/en\//);
      }
      const coded = encodeURIComponent(where);
      for (const path of [
        `/en/return/${coded}`,
        `/en/applications/${coded}`,
        `/en/apply/${coded}`,
      ]) {
        const answer = await by(new URL(path, `https://${host}`));
        expect(answer.headers.get('location') ?? '/en/').toMatch(/^\/en\//);
        expect(await answer.text()).not.toContain('href="//evil');
      }
    },
  );
});
