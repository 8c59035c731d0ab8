import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  test,
  vi,
} from 'vitest';
import { isFresh } from '#shared/domain/people/staff-session.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import {
  addedMember,
  decider,
  removedMember,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
  travelDesk,
} from '../../../support/builders/members.ts';
import { hiddenFields } from '../../../support/run/visitor.ts';
import { type SignInWorld, signInWorld } from '../../../support/staff/at-issuer.ts';
import { accountOf } from '../../../support/staff/issuer.ts';
import { staffWorld } from '../../../support/staff/staff-world.ts';
import { textOf } from '../../../support/text/html.ts';
import { foreign } from '../../../support/world/from-elsewhere.ts';

let world: SignInWorld;
let lines: object[] = [];

beforeAll(async () => {
  world = await signInWorld(inject('dynamodbEndpoint'));
});
afterAll(() => world.issuer.stop());
beforeEach(() => {
  lines = [];
  vi.spyOn(logOutput, 'write').mockImplementation((line) => {
    lines.push(line);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const begin = (to = '/en/staff', more = '') =>
  `/en/staff/sign-in/begin?return=${encodeURIComponent(to)}${more}`;

const notOnTheList = 'You are not on the list of this call';

/** Every row of the table as text: what is looked for stands in none of them. */
const stored = async () => JSON.stringify(await world.table.items());

describe('a member', () => {
  test('is led from a page to the sign-in, to the issuer and back to the page', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    const start = await minji.get('/en/staff/sessions');
    expect(start.url).toBe('/en/staff/sign-in?return=%2Fen%2Fstaff%2Fsessions');
    const link = /class="button" href="([^"]+)"/.exec(start.html)?.[1] ?? '';
    const shown = await minji.get(link.replaceAll('&amp;', '&'));
    expect(shown.url).toBe('/en/staff/sessions');
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Minji Park');
    expect([...minji.jar.keys()].filter((name) => name.includes('sign-in'))).toEqual([]);
  });

  // akuity/kargo#6797: an issuer that federates puts a nonce into its token only if it was sent one.
  test('is asked for with a nonce, a state and a challenge each time (case 59)', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    await minji.get(begin());
    const asked = minji.visited.filter((url) => url.includes('/auth?')).map((url) => new URL(url));
    expect(asked).toHaveLength(1);
    for (const name of ['nonce', 'state', 'code_challenge'])
      expect(asked[0]?.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(asked[0]?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked[0]?.searchParams.has('prompt')).toBe(false);
  });

  test('signs in a second time with the same account, and has another cookie', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    await minji.get(begin());
    const first = minji.jar.get('__Host-staff') ?? '';
    expect((await minji.get(begin())).status).toBe(200);
    const second = minji.jar.get('__Host-staff') ?? '';
    expect(second).not.toBe(first);
    // The first one opens nothing any more: nobody who knew it is signed in with it.
    const thief = world.browser();
    thief.jar.set('__Host-staff', first);
    expect((await thief.get('/en/staff')).url).toContain('/en/staff/sign-in?');
    expect(await stored()).not.toContain(second.split('.')[1]);
  });

  test('who is signed in is led on from the sign-in page', async () => {
    const minji = await world.signedIn(secretary);
    expect((await minji.get('/en/staff/sign-in?return=%2Fen%2Fstaff%2Fsessions')).url).toBe(
      '/en/staff/sessions',
    );
  });

  // Forceu/Gokapi#408, omniauth/omniauth#1149
  test('begins in two tabs, and both end signed in (case 58)', async () => {
    world.sits(accountOf(secretary));
    const held: URL[] = [];
    const minji = world.browser();
    const begun = async () => {
      const answer = await world.fetch(new URL(begin(), 'https://call.example'));
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
        minji.jar.set(name, value);
      }
      held.push(new URL(answer.headers.get('location') ?? ''));
    };
    await begun();
    await begun();
    for (const url of held.reverse()) {
      const shown = await minji.get(url.href);
      expect([shown.status, shown.url]).toEqual([200, '/en/staff']);
    }
  });
});

describe('an issuer’s answer', () => {
  test('is taken once', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    await minji.get(begin());
    const back = minji.visited.find((url) => url.includes('/staff/signed-in?')) ?? '';
    const state = new URL(back).searchParams.get('state') ?? '';
    minji.jar.set(`__Host-sign-in-${state.slice(0, 8)}`, state);
    const again = await minji.get(back);
    expect(again.status).toBe(400);
    expect(again.html).toContain('Start the sign-in again');
  });

  test('signs nobody in whose browser has not begun it', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    // Stops before the site, as somebody who wants another to come back with their code.
    const attacker = world.browser((url) => {
      if (url.pathname === '/staff/signed-in') url.pathname = '/robots.txt';
    });
    await attacker.get(begin());
    const stopped = attacker.visited.at(-1)?.replace('/robots.txt', '/staff/signed-in') ?? '';
    expect(stopped).toContain('code=');
    const shown = await minji.get(stopped);
    expect(shown.status).toBe(400);
    expect(minji.jar.has('__Host-staff')).toBe(false);
  });

  test('is not taken after ten minutes', async () => {
    world.sits(accountOf(secretary));
    const late = world.browser((url) => {
      if (url.pathname === '/staff/signed-in') world.clock.at += 600_000;
    });
    expect((await late.get(begin())).status).toBe(400);
  });

  test('with another code is refused', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser((url) => {
      if (url.pathname === '/staff/signed-in') url.searchParams.set('code', 'x'.repeat(43));
    });
    expect((await minji.get(begin())).status).toBe(502);
    expect(minji.jar.has('__Host-staff')).toBe(false);
  });

  test('that says no is a page in plain words', async () => {
    world.cancels();
    const minji = world.browser();
    const shown = await minji.get(begin());
    expect(shown.status).toBe(403);
    expect(textOf(shown.html)).toContain('you cancelled the sign-in');
  });

  test('that does not come is a page in plain words, and is asked for again', async () => {
    const gone = await signInWorld(inject('dynamodbEndpoint'));
    await gone.issuer.stop();
    const shown = await gone.browser().get(begin());
    expect(shown.status).toBe(503);
    expect(textOf(shown.html)).toContain('The sign-in service does not answer');
  });
});

describe('nobody is signed in', () => {
  // sandbox-quantum/switch#291, Morelitea/initiative#666
  const foreign = { sub: 'x', email: 'mallory@example.org', email_verified: true };
  test.each([
    ['with an address that is not on the list', foreign],
    [
      'with an address of a member that is not proved',
      { ...accountOf(reviewer), email_verified: false },
    ],
    ['with an address of which the issuer says nothing', { sub: 'y', email: reviewer.address }],
    ['without an address', { sub: 'z' }],
  ])('%s (case 54)', async (_, account) => {
    world.sits(account);
    const browser = world.browser();
    const shown = await browser.get(begin());
    expect(shown.status).toBe(403);
    expect(shown.html).toContain(notOnTheList);
    expect(browser.jar.has('__Host-staff')).toBe(false);
    expect(lines).toContainEqual({ event: 'sign-in-refused', reason: 'not-listed' });
    expect(lines).toContainEqual(expect.objectContaining({ SignInsRefused: 1 }));
    expect(JSON.stringify(lines)).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
  });

  test('with the address of a member whose account is another (case 54)', async () => {
    world.sits(accountOf(travelDesk));
    expect((await world.browser().get(begin())).status).toBe(200);
    world.sits({ ...accountOf(travelDesk), sub: 'another account' });
    const shown = await world.browser().get(begin());
    expect(shown.status).toBe(403);
    expect(shown.html).toContain(notOnTheList);
  });

  test('and the deciders are told, once an hour, of nobody by name (case 54)', async () => {
    const refusals = async () =>
      (await world.table.items()).filter(
        (item) => stringIn(item, 'kind') === 'staff-sign-in-refused',
      );
    world.clock.at += 3_600_000;
    const before = (await refusals()).length;
    world.sits(foreign);
    await Promise.all([1, 2, 3].map(() => world.browser().get(begin())));
    const told = await refusals();
    expect(told).toHaveLength(before + 1);
    expect(JSON.stringify(told)).not.toContain('mallory');
    for (const item of told) expect(stringIn(item, 'to')).toBe('staff');
    world.clock.at += 3_600_000;
    await world.browser().get(begin());
    expect(await refusals()).toHaveLength(before + 2);
  });

  test('who was removed, and the page says no more than to a stranger', async () => {
    const members = await world.deps.members();
    const removed = removedMember(world.clock.at);
    await members.save(undefined, removed);
    world.sits(accountOf(removed));
    const shown = await world.browser().get(begin());
    world.sits(foreign);
    const stranger = await world.browser().get(begin());
    expect(textOf(shown.html)).toBe(textOf(stranger.html));
  });
});

test('an issuer that is trusted with its addresses may say nothing of them', async () => {
  const trusting = await signInWorld(inject('dynamodbEndpoint'), { trustsAddresses: true });
  const { sub, email } = accountOf(reviewer);
  trusting.sits({ sub, ...(email !== undefined && { email }) });
  expect((await trusting.browser().get(begin())).status).toBe(200);
  await trusting.issuer.stop();
});

test('an issuer that gives addresses only when it is asked for them is asked', async () => {
  const other = await signInWorld(inject('dynamodbEndpoint'), {
    issuer: { conformIdTokenClaims: true },
  });
  other.sits(accountOf(reviewer));
  expect((await other.browser().get(begin())).status).toBe(200);
  await other.issuer.stop();
});

// auth0/nextjs-auth0#2707, qauth-labs/qauth#192
describe('signing in again (case 55)', () => {
  const again = begin('/en/staff/sessions', '&again=1');

  test('asks anew, and is fresh', async () => {
    world.sits(accountOf(secondDecider));
    const daniel = world.browser();
    await daniel.get(begin());
    const asked = world.issuer.asked();
    expect((await daniel.get(again)).url).toBe('/en/staff/sessions');
    expect(world.issuer.asked()).toBe(asked + 1);
    const sent = new URL(daniel.visited.findLast((url) => url.includes('/auth?')) ?? '');
    expect(sent.searchParams.get('prompt')).toBe('login');
    expect(sent.searchParams.get('max_age')).toBe('300');
    const [session] = await (await world.deps.sessions()).list(secondDecider.id);
    expect(world.clock.at - (session?.authenticatedAt ?? 0)).toBeLessThan(5_000);
  });

  test('is needed where the issuer does not say when it asked', async () => {
    world.sits(accountOf(secondDecider), 301);
    const sessions = async () => (await world.deps.sessions()).list(secondDecider.id);
    const known = new Set((await sessions()).map(({ digest }) => digest));
    await world.browser().get(begin());
    const begun = (await sessions()).filter(({ digest }) => !known.has(digest));
    expect(begun.map((session) => isFresh(session, world.clock.at))).toEqual([false]);
  });

  test.each([
    ['an old time', '100000'],
    ['no time at all', undefined],
  ])('is refused when the issuer answers with %s, and does not loop', async (_, maxAge) => {
    world.sits(accountOf(secondDecider), 301);
    const daniel = world.browser((url) => {
      if (url.pathname !== '/auth') return;
      url.searchParams.delete('prompt');
      if (maxAge === undefined) url.searchParams.delete('max_age');
      else url.searchParams.set('max_age', maxAge);
    });
    await daniel.get(begin());
    const visited = daniel.visited.length;
    const shown = await daniel.get(again);
    expect(shown.status).toBe(403);
    expect(textOf(shown.html)).toContain('did not confirm that it asked you again');
    expect(daniel.visited.length - visited).toBeLessThan(6);
  });
});

// open-mercato/cezar#119, multica-ai/multica#1116
describe('after the sign-in (case 56)', () => {
  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%2fevil.example',
    '/en/staff/%2e%2e/evil',
    '/en/staff/..//evil.example',
    'javascript:alert(1)',
    '/en/apply',
    '/en/status',
    '/en/staff/nothing',
    '/xx/staff',
    '/en/staff/sign-out',
    '/en/staff/sign-in',
    '/en/staff/sign-in/begin',
    '/en/staff%0d%0aset-cookie:x=y',
    '/en/staff\n/evil',
  ])('%s is not followed', async (to) => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    const shown = await minji.get(begin(to));
    expect([shown.status, shown.url]).toEqual([200, '/en/staff']);
  });

  test('a page of the staff is, with what it asks for', async () => {
    world.sits(accountOf(secretary));
    const shown = await world.browser().get(begin('/ko/staff/sessions?done=ended&x=%EA%B9%80'));
    expect(shown.url).toBe('/ko/staff/sessions?done=ended&x=%EA%B9%80');
  });
});

describe('the very next request is refused (case 53)', () => {
  // elm1nst3r/GHOST-osint-crm#32, InvoicePlane/InvoicePlane#1681, grafana/grafana#80694
  test('when a member is removed', async () => {
    const members = await world.deps.members();
    const member = addedMember();
    await members.save(undefined, member);
    const priya = await world.signedIn(member);
    expect((await priya.get('/en/staff')).status).toBe(200);
    await members.save(member, { ...member, removedAt: world.clock.at, version: 2 });
    expect((await priya.get('/en/staff')).url).toContain('/en/staff/sign-in?');
  });

  test('when their account is another, though they signed in while it was changed', async () => {
    world.sits(accountOf(travelDesk));
    const elena = world.browser();
    expect((await elena.get(begin())).url).toBe('/en/staff');
    const members = await world.deps.members();
    const member = (await members.list()).find(({ id }) => id === travelDesk.id);
    if (!member) throw new Error('nobody has this id');
    const address = 'another@we-gov.org';
    const changed = { ...member, address, subject: undefined, version: member.version + 1 };
    await members.save(member, { ...changed, sessionsFrom: world.clock.at - 1 });
    expect((await elena.get('/en/staff')).url).toContain('/en/staff/sign-in?');
    const { address: own, ...back } = member;
    await members.save(changed, { ...back, address: own, version: changed.version + 1 });
  });

  test('when their sessions have ended everywhere', async () => {
    const members = await world.deps.members();
    const member = addedMember({ id: 'added-2' });
    await members.save(undefined, member);
    const priya = await world.signedIn(member);
    world.clock.at += 1;
    await members.save(member, { ...member, sessionsFrom: world.clock.at, version: 2 });
    expect((await priya.get('/en/staff')).url).toContain('/en/staff/sign-in?');
  });
});

describe('signing out', () => {
  test('ends the session here, and leads on to the issuer’s', async () => {
    const minji = await world.signedIn(secretary);
    const cookie = minji.jar.get('__Host-staff') ?? '';
    const out = await minji.send(await minji.get('/en/staff'), '/en/staff/sign-out');
    expect(out.url).toBe('/en/staff/signed-out?leave=1');
    const refresh = out.headers.get('refresh') ?? '';
    const issuer = new URL(refresh.replace('0;url=', ''));
    expect(issuer.origin).toBe(world.issuer.url);
    const back = 'https://call.example/staff/signed-out';
    expect(issuer.searchParams.get('post_logout_redirect_uri')).toBe(back);
    expect(issuer.searchParams.get('logout_uri')).toBe(back);
    expect(issuer.searchParams.get('client_id')).toBe('site');
    minji.jar.set('__Host-staff', cookie);
    expect((await minji.get('/en/staff')).url).toContain('/en/staff/sign-in?');
    const done = await minji.get('/staff/signed-out');
    expect(done.headers.has('refresh')).toBe(false);
    expect(done.html).toContain('You are signed out');
  });

  // ITfoxtec/FoxIDs#961
  test('goes to Cognito in its own way', async () => {
    const cognito = await signInWorld(inject('dynamodbEndpoint'), {
      logoutUrl: 'https://call.auth.ap-northeast-2.amazoncognito.com/logout',
    });
    const out = await cognito.visitor().get('/en/staff/signed-out?leave=1');
    expect(out.headers.get('refresh')).toBe(
      '0;url=https://call.auth.ap-northeast-2.amazoncognito.com/logout?client_id=site&logout_uri=https%3A%2F%2Fcall.example%2Fstaff%2Fsigned-out',
    );
    await cognito.issuer.stop();
  });

  test('twice is no error', async () => {
    const minji = await world.signedIn(secretary);
    const home = await minji.get('/en/staff');
    await minji.send(home, '/en/staff/sign-out');
    expect((await minji.send(home, '/en/staff/sign-out')).status).toBe(200);
  });
});

describe('the page of one’s browsers', () => {
  const browsersIn = (html: string) => html.split('<th scope="row"').length - 1;

  test('says which they are, when they were used, and which is this one', async () => {
    const amina = await world.signedIn(reviewer);
    await world.signedIn(reviewer, { at: world.clock.at - 1_200_000 });
    await world.signedIn(reviewer, { at: world.clock.at - 1_800_000 });
    const { html } = await amina.get('/en/staff/sessions');
    expect(browsersIn(html)).toBe(2);
    expect(textOf(html)).toContain('(This browser)');
    expect(textOf(html)).toContain('Africa/Kampala');
  });

  test('signs out one of them', async () => {
    const one = await world.signedIn(decider);
    const { session } = await world.beginSession(decider, { at: world.clock.at - 60_000 });
    const shown = await one.send(await one.get('/en/staff/sessions'), '/en/staff/sessions', [
      ['session', session.digest],
    ]);
    expect(shown.url).toBe('/en/staff/sessions?done=ended');
    expect(shown.html).toContain('That browser is signed out.');
    expect(browsersIn(shown.html)).toBe(1);
  });

  test('signs out everywhere', async () => {
    const one = await world.signedIn(decider);
    const other = await world.signedIn(decider);
    world.clock.at += 1_000;
    const sessions = await one.get('/en/staff/sessions');
    const out = await one.send(sessions, '/en/staff/sessions', [['session', 'all']]);
    expect(out.url).toBe('/en/staff/signed-out?leave=1');
    expect((await other.get('/en/staff')).url).toContain('/en/staff/sign-in?');
  });

  test('ends nobody else’s', async () => {
    const elena = await world.signedIn(travelDesk);
    const { session, cookie } = await world.beginSession(secretary);
    await elena.send(await elena.get('/en/staff/sessions'), '/en/staff/sessions', [
      ['session', session.digest],
    ]);
    const minji = world.browser();
    minji.jar.set('__Host-staff', cookie.replace('__Host-staff=', ''));
    expect((await minji.get('/en/staff')).status).toBe(200);
  });
});

// expertiza/expertiza#2121, mozilla/addons#10354, 418sec/huntr#2103
describe('whoever is signed out while they write (case 28)', () => {
  const typed = 'Line one,\n 둘째 줄 & "quotes" <b>';

  test('keeps every character, signs in in another tab and sends it again', async () => {
    world.sits(accountOf(secretary));
    const minji = world.browser();
    const page = await minji.get(begin('/en/staff/sessions'));
    world.clock.at += 1_800_000;
    const kept = await minji.send(page, '/en/staff/sessions', [
      ['session', 'none'],
      ['text', typed],
    ]);
    expect(kept.status).toBe(401);
    await minji.get(begin());
    const asked = await minji.send(kept, '/en/staff/sessions');
    // The session is another: one more look, and one more button.
    expect(asked.status).toBe(409);
    expect(hiddenFields(asked.html, '/en/staff/sessions').get('text')).toBe(typed);
    const done = await minji.send(asked, '/en/staff/sessions');
    expect(done.url).toBe('/en/staff/sessions?done=ended');
  });

  test.each(foreign)(
    'is asked to send nothing that another site has made (%o)',
    async (headers) => {
      const minji = await world.signedIn(secretary);
      const path = '/en/staff/sessions';
      const shown = await minji.post(path, [['session', 'all']], headers);
      expect(shown.status).toBe(403);
      expect(shown.html).not.toContain('name="session"');
      expect(shown.html).not.toContain('method="post"');
      expect((await minji.get('/en/staff')).status).toBe(200);
    },
  );

  test('needs one more button only where the fault was ours', async () => {
    const flaky = { fails: true };
    const other = await staffWorld(inject('dynamodbEndpoint'), ({ client, name }) => ({
      members: async () => {
        if (flaky.fails) throw new Error('no answer');
        return memberStore(client, name, staffEdition);
      },
    }));
    const minji = await other.signedIn(secretary);
    const path = '/en/staff/sessions';
    const kept = await minji.send(await minji.get(path), path, [['session', 'all']]);
    expect(kept.status).toBe(503);
    flaky.fails = false;
    await minji.send(kept, path);
    expect(minji.jar.has('__Host-staff')).toBe(false);
  });

  test('loses nothing with a token of a session before', async () => {
    const minji = await world.signedIn(secretary);
    const kept = await minji.post('/en/staff/sessions', [
      ['token', 'x'.repeat(43)],
      ['session', 'all'],
      ['text', typed],
    ]);
    expect(kept.status).toBe(409);
    expect(kept.html).toContain('&lt;b');
    expect((await minji.get('/en/staff')).status).toBe(200);
  });
});
