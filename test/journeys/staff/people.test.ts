import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Member } from '#shared/domain/people/member.ts';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import {
  addedMember,
  decider,
  removedMember,
  reviewer,
  secondDecider,
  secretary,
  travelDesk,
} from '../../support/builders/members.ts';
import { hiddenFields, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { textOf } from '../../support/text/html.ts';

let world: StaffWorld;

beforeEach(async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  world = await staffWorld(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const pathOf = ({ id }: Pick<Member, 'id'>) => `/en/staff/people/${id}`;

/** What the page of a member posts with a box taken out, and others filled in. */
const fieldsOf = (member: Member, changes: Readonly<Record<string, string>> = {}) =>
  [...new Map([...memberFormValues(member), ...Object.entries(changes)])].filter(
    ([, value]) => value !== '-',
  );

const save = (browser: Visitor, shown: Shown, member: Member, changes = {}) =>
  browser.send(shown, pathOf(member), new Map(fieldsOf(member, changes)));

const daniel = () => world.signedIn(secondDecider);

const stored = async ({ id }: Pick<Member, 'id'>): Promise<Member | undefined> =>
  (await (await world.deps.members()).list()).find((member) => member.id === id);

describe('the page of people', () => {
  test('lists members with their roles, and those who were removed apart', async () => {
    await (await world.deps.members()).save(undefined, removedMember(world.clock.at));
    const { html } = await (await daniel()).get('/en/staff/people');
    expect(textOf(html)).toContain('Members (5)');
    expect(textOf(html)).toContain('Removed members (1)');
    expect(textOf(html)).toContain('Staff, Decider');
    expect(html).toContain('npm run invite-member');
  });

  test.each([
    ['a reviewer', reviewer],
    ['staff', secretary],
    ['the travel desk', travelDesk],
  ])('is not for %s', async (_, member) => {
    const browser = await world.signedIn(member);
    const home = await browser.get('/en/staff');
    expect(home.html).not.toContain('/en/staff/people');
    for (const path of ['/en/staff/people', '/en/staff/new-member', pathOf(decider)])
      expect((await browser.get(path)).status).toBe(403);
    const posted = await browser.post(pathOf(decider), fieldsOf(decider));
    expect(posted.status).toBe(403);
  });
});

describe('a decider', () => {
  test('adds a member, who is on the list at once', async () => {
    const browser = await daniel();
    const form = await browser.get('/en/staff/new-member');
    const shown = await browser.send(form, '/en/staff/new-member', [
      ...fieldsOf(addedMember(), { city: 'kampala' }),
    ]);
    expect(shown.html).toContain('The member is on the list.');
    expect(textOf(shown.html)).toContain('Added to the list');
    expect(textOf(shown.html)).toContain('Daniel Lim');
    const added = await stored({ id: shown.url.split(/[/?]/)[4] ?? '' });
    expect(added).toMatchObject({ name: 'Priya Raman', cityId: 'kampala', country: 'UG' });
  });

  test('is told of every fault, and nothing typed is lost', async () => {
    const browser = await daniel();
    const form = await browser.get('/en/staff/new-member');
    const shown = await browser.send(form, '/en/staff/new-member', [
      ['name', 'Priya “P” Raman'],
      ['address', 'priya'],
      ['city', 'kampala'],
    ]);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('value="Priya “P” Raman"');
    expect(shown.html).toContain('Select at least one role');
    expect(shown.html).toContain('href="#address"');
    const taken = await browser.send(form, '/en/staff/new-member', [
      ...fieldsOf(addedMember({ address: secretary.address })),
    ]);
    expect(taken.html).toContain('Another member has this email address');
  });

  test('changes roles, and the page says who did it, from what to what', async () => {
    const browser = await daniel();
    const page = await browser.get(pathOf(secretary));
    const shown = await save(browser, page, secretary, { 'role-reviewer': 'yes' });
    expect(shown.html).toContain('The changes are saved.');
    expect(textOf(shown.html)).toContain('Roles: “Staff” → “Reviewer, Staff”');
    expect(await stored(secretary)).toMatchObject({ roles: ['reviewer', 'staff'], version: 1 });
  });

  // elm1nst3r/GHOST-osint-crm#32, gravitee-io/issues#5686
  test('takes a role, and its holder is out at the next request (case 53)', async () => {
    const jisoo = await world.signedIn(decider);
    expect((await jisoo.get('/en/staff/people')).status).toBe(200);
    world.clock.at += 1_000;
    const browser = await daniel();
    await save(browser, await browser.get(pathOf(decider)), decider, { 'role-decider': '-' });
    expect((await jisoo.get('/en/staff')).url).toContain('/en/staff/sign-in?');
  });

  test('removes a member, who is out at the next request, and puts them back (case 53)', async () => {
    const minji = await world.signedIn(secretary);
    world.clock.at += 1_000;
    const browser = await daniel();
    const page = await browser.get(pathOf(secretary));
    const gone = await browser.send(page, `${pathOf(secretary)}/remove`);
    expect(textOf(gone.html)).toContain('The member is removed and signed out.');
    expect((await minji.get('/en/staff')).url).toContain('/en/staff/sign-in?');
    const back = await browser.send(gone, `${pathOf(secretary)}/restore`);
    expect(textOf(back.html)).toContain('The member is back on the list.');
    // The session of before does not come back with them.
    minji.jar.clear();
    expect(await stored(secretary)).toMatchObject({ removedAt: undefined, version: 2 });
  });

  test('frees the account with the address', async () => {
    const subjects = await world.deps.subjects();
    await subjects.bind(secretary, 's'.repeat(64), world.clock.at);
    const browser = await daniel();
    const bound = (await stored(secretary)) ?? secretary;
    await save(browser, await browser.get(pathOf(secretary)), bound, {
      address: 'minji.park@we-gov.org',
    });
    expect(await stored(secretary)).toMatchObject({ subject: undefined, version: 2 });
    expect(await subjects.memberOf('s'.repeat(64))).toBeUndefined();
  });

  test('frees the account of whoever is removed, who may be added anew under their address', async () => {
    const subjects = await world.deps.subjects();
    await subjects.bind(secretary, 's'.repeat(64), world.clock.at);
    const browser = await daniel();
    await browser.send(await browser.get(pathOf(secretary)), `${pathOf(secretary)}/remove`);
    expect(await stored(secretary)).toMatchObject({ removedAt: world.clock.at });
    expect(await subjects.memberOf('s'.repeat(64))).toBeUndefined();
  });

  test('has to have signed in within five minutes, and loses nothing', async () => {
    const browser = await world.signedIn(secondDecider, {
      at: world.clock.at - 600_000,
      authenticatedAt: world.clock.at - 300_000,
    });
    const shown = await save(browser, await browser.get(pathOf(secretary)), secretary, {
      name: 'Minji P.',
    });
    expect(shown.status).toBe(401);
    expect(shown.html).toContain('value="Minji P."');
    expect((await stored(secretary))?.version).toBe(0);
  });

  test('sees both sides when another was first, and saves on that', async () => {
    const [one, two] = [await daniel(), await world.signedIn(decider)];
    const [first, second] = [await one.get(pathOf(reviewer)), await two.get(pathOf(reviewer))];
    await save(one, first, reviewer, { city: 'vladivostok' });
    const conflict = await save(two, second, reviewer, { zone: 'Asia/Seoul' });
    expect(conflict.status).toBe(409);
    expect(textOf(conflict.html)).toContain('Somebody has changed this member meanwhile');
    expect(textOf(conflict.html)).toMatch(/City\s+Vladivostok\s+Kampala/);
    expect((await stored(reviewer))?.zone).toBe('Africa/Kampala');
    const saved = await save(two, conflict, reviewer, {
      zone: 'Asia/Seoul',
      city: 'vladivostok',
    });
    expect(saved.status).toBe(200);
    expect(await stored(reviewer)).toMatchObject({ zone: 'Asia/Seoul', cityId: 'vladivostok' });
  });

  test('may look at the form in Korean with all that was typed', async () => {
    const browser = await daniel();
    const page = await browser.get(pathOf(secretary));
    const fields = [...fieldsOf(secretary, { name: '박민지' }), ['switch', 'ko'] as const];
    const shown = await browser.post(`/ko/staff/people/${secretary.id}`, [
      ...hiddenFields(page.html, pathOf(secretary)),
      ...fields,
    ]);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('value="박민지"');
    expect(shown.html).toContain('이메일 주소');
    expect((await stored(secretary))?.version).toBe(0);
  });

  test('finds nobody under an id that nobody has', async () => {
    expect((await (await daniel()).get('/en/staff/people/nobody')).status).toBe(404);
  });
});

test('two deciders who remove each other in one moment leave one of them', async () => {
  const [one, two] = [await daniel(), await world.signedIn(decider)];
  const [ofTwo, ofOne] = [await one.get(pathOf(decider)), await two.get(pathOf(secondDecider))];
  await Promise.all([
    one.send(ofTwo, `${pathOf(decider)}/remove`),
    two.send(ofOne, `${pathOf(secondDecider)}/remove`),
  ]);
  const left = [await stored(decider), await stored(secondDecider)].filter(
    (member) => member?.removedAt === undefined,
  );
  expect(left).toHaveLength(1);
});

test('the last decider stays, and the page says why', async () => {
  const browser = await daniel();
  await browser.send(await browser.get(pathOf(decider)), `${pathOf(decider)}/remove`);
  const own = pathOf(secondDecider);
  const shown = await browser.send(await browser.get(own), `${own}/remove`);
  expect(shown.status).toBe(409);
  expect(textOf(shown.html)).toContain('A call needs at least one decider.');
});

describe('my settings', () => {
  test('are every member’s own', async () => {
    const amina = await world.signedIn(reviewer);
    const page = await amina.get('/en/staff/settings');
    const shown = await amina.send(page, '/en/staff/settings', [
      ['zone', 'Asia/Seoul'],
      ['language', 'ko'],
      ['notices', 'digest'],
      ['role-decider', 'yes'],
    ]);
    expect(shown.html).toContain('The changes are saved.');
    expect(await stored(reviewer)).toMatchObject({
      zone: 'Asia/Seoul',
      language: 'ko',
      notices: 'digest',
      roles: ['reviewer'],
    });
    expect((await amina.get('/en/staff')).status).toBe(200);
  });

  test('say what is missing', async () => {
    const amina = await world.signedIn(reviewer);
    const page = await amina.get('/en/staff/settings');
    const shown = await amina.send(page, '/en/staff/settings', [['zone', '']]);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('Select a time zone');
  });
});
