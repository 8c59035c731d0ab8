import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { addedMember, secondDecider } from '../../../support/builders/members.ts';
import { hiddenFields, type Shown, type Visitor } from '../../../support/run/visitor.ts';
import { type StaffWorld, staffWorld } from '../../../support/staff/staff-world.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

const aMinute = 60_000;
const path = '/en/staff/new-member';

let world: StaffWorld;

beforeEach(async () => {
  capturedLog();
  world = await staffWorld(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const someone = addedMember();

/** A decider who signed in ten minutes ago adds somebody to the list. */
const addLate = async (): Promise<Readonly<{ browser: Visitor; asked: Shown }>> => {
  const browser = await world.signedIn(secondDecider, {
    authenticatedAt: world.clock.at - 10 * aMinute,
  });
  const form = await browser.get(path);
  return { browser, asked: await browser.send(form, path, memberFormValues(someone)) };
};

/** Signs the same browser in anew, as another tab of it does. */
const signInAgain = async (browser: Visitor): Promise<void> => {
  const { cookie } = await world.beginSession(secondDecider);
  const cut = cookie.indexOf('=');
  browser.jar.set(cookie.slice(0, cut), cookie.slice(cut + 1));
};

const isListed = async (): Promise<boolean> =>
  (await (await world.deps.members()).list()).some(({ address }) => address === someone.address);

describe('a form that needs a fresh sign-in', () => {
  test('waits while its member signs in in another tab, and is done by one press', async () => {
    const { browser, asked } = await addLate();
    expect(asked.status).toBe(401);
    expect(asked.html).toContain('Sign in again to continue');
    expect(await isListed()).toBe(false);
    await signInAgain(browser);
    const done = await browser.send(asked, path, []);
    expect(done.status).toBe(200);
    expect(await isListed()).toBe(true);
  });

  test('leads from the sign-in to a page that says where to go on', async () => {
    const { browser, asked } = await addLate();
    const link = /href="([^"]*sign-in\/begin[^"]*)"/.exec(asked.html)?.[1] ?? '';
    expect(decodeURIComponent(link)).toContain('return=/en/staff?done=signed-in');
    const { html } = await browser.get('/en/staff?done=signed-in');
    expect(html).toContain('Go back to the tab with your form');
  });

  test('is not done by what another member has waiting, nor an hour later', async () => {
    const { browser, asked } = await addLate();
    const other = await world.signedIn({ id: 'jisoo' });
    const fields = hiddenFields(asked.html, path);
    expect((await other.post(path, fields)).status).toBe(409);
    world.clock.at += 20 * aMinute;
    await signInAgain(browser);
    expect((await browser.send(asked, path, [])).status).toBe(409);
    expect(await isListed()).toBe(false);
  });
});
