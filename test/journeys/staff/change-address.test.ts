import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decider, secretary } from '../../support/builders/members.ts';
import { savePageOf, sendOf, wholeDraft, withdrawOf } from '../../support/builders/people.ts';
import {
  address,
  former,
  type MailOffice,
  openMailOffice,
  reason,
} from '../../support/staff/mail-office.ts';
import { textOf } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { cookieIn } from '../../support/world/code-desk.ts';

let office: MailOffice;

beforeEach(async () => {
  capturedLog();
  office = await openMailOffice();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('an address that staff change', () => {
  test('is written down with person and reason, and both addresses are told', async () => {
    const grace = await office.applied();
    const done = await office.change(await office.signedIn(secretary), grace);
    expect(textOf(done.html)).toContain('The email address is changed.');
    expect((await office.stored(grace)).answers.email).toBe(address);
    expect(await office.sentTo('receipt')).toEqual([address, former]);
    expect(await office.sentTo('address-changed')).toEqual([former]);
    expect(textOf(done.html)).toContain('Email address changed');
    expect(textOf(done.html)).toContain(`Minji Park`);
    expect(textOf(done.html)).toContain(reason);
    expect(await office.broken()).toEqual([]);
  });

  test('shuts out every browser, and a code to the new address alone opens it', async () => {
    const grace = await office.applied();
    const { reference } = grace.session;
    const byCode = office.personIn(await office.openedBy({ email: former }), grace);
    const oldBrowser = await office.askedBy({ email: former });
    const before = await office.codesFor(former);
    await office.change(await office.signedIn(secretary), grace);
    // B13: whoever reads the old mailbox has no access to what is written from now on.
    expect(await office.status(byCode)).toBe(303);
    expect(await office.status(grace)).toBe(303);
    for (const code of before) expect(cookieIn(await office.enter(oldBrowser, code))).toBe('');
    const opened = await office.openedBy({ email: address });
    expect(cookieIn(opened)).toContain(reference);
    const own = office.personIn(opened, grace);
    expect(await office.status(own)).toBe(200);
  });

  test('is shown to the applicant as what they asked for, without a name or the reason', async () => {
    const grace = await office.applied();
    await office.change(await office.signedIn(secretary), grace);
    const opened = await office.openedBy({ email: address });
    const page = await office.statusPage(office.personIn(opened, grace));
    const text = textOf(await page.text());
    expect(text).toContain('We changed your email address, as you asked');
    expect(text).not.toContain('Minji');
    expect(text).not.toContain(reason);
  });

  test('is asked about once where it looks mistyped', async () => {
    const grace = await office.applied();
    const browser = await office.signedIn(secretary);
    const to = 'grace@gmial.com';
    const asked = await office.change(browser, grace, { to });
    expect(textOf(asked.html)).toContain('Did you mean grace@gmail.com?');
    expect((await office.stored(grace)).answers.email).toBe(former);
    await office.change(browser, grace, { to, shown: asked });
    expect((await office.stored(grace)).answers.email).toBe(to);
  });

  test.each([
    ['none', '', '#email', 'Enter the new email address'],
    ['one that is none', 'grace', '#email', 'Enter an email address such as'],
    ['the one that it has', former, '#email', 'This is already the case.'],
  ])('is not %s', async (_, to, link, said) => {
    const grace = await office.applied();
    const refused = await office.change(await office.signedIn(secretary), grace, { to });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`href="${link}"`);
    expect(textOf(refused.html)).toContain(said);
    expect(refused.html).toContain(reason);
  });

  test('needs a reason', async () => {
    const grace = await office.applied();
    const refused = await office.change(await office.signedIn(secretary), grace, { why: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#reason"');
    expect((await office.stored(grace)).answers.email).toBe(former);
  });

  test('once is once, and says who was faster where another did it', async () => {
    const grace = await office.applied();
    const [minji, jisoo] = [await office.signedIn(secretary), await office.signedIn(decider)];
    const path = office.pathOf(grace, '/email-address');
    const shown = await minji.get(path);
    await office.change(minji, grace, { shown });
    const twice = await office.change(minji, grace, { shown });
    expect(textOf(twice.html)).toContain('The email address is changed.');
    const late = await office.change(jisoo, grace, { shown: await jisoo.get(path), to: 'g@x.org' });
    expect(late.status).toBe(200);
    const stale = await office.change(minji, grace, { shown, to: 'h@x.org' });
    expect(stale.status).toBe(409);
    expect(textOf(stale.html)).toContain('Jisoo Kim changed this application');
    expect((await office.stored(grace)).answers.email).toBe('g@x.org');
    expect(await office.broken()).toEqual([]);
  });

  test('that another application has is a sign for staff, and changes no place', async () => {
    const grace = await office.applied();
    await office.applied('amara@city.gov', { fullName: 'Amara Diallo', city: 'vladivostok' });
    await office.change(await office.signedIn(secretary), grace, { to: 'amara@city.gov' });
    const { flags, state } = await office.stored(grace);
    expect(flags).toContain('resembles-another');
    expect(state).toBe('submitted');
    expect(await office.broken()).toEqual([]);
  });

  test('is not taken back when the applicant submits a change', async () => {
    const grace = await office.applied();
    await office.change(await office.signedIn(secretary), grace);
    const own = office.personIn(await office.openedBy({ email: address }), grace);
    const changes = { interviewTimes: 'Mornings in Kampala' };
    const [page, version] = ['motivation', wholeDraft + 1] as const;
    office.clock.at += 60_000;
    expect((await savePageOf(office.by, own, { page, version, changes })).status).toBe(307);
    expect((await sendOf(office.by, own, version + 1)).status).toBe(307);
    const { answers, version: stored } = await office.stored(grace);
    expect([answers.email, answers.interviewTimes, stored]).toEqual([
      address,
      changes.interviewTimes,
      3,
    ]);
    expect(await office.sentTo('address-changed')).toEqual([former]);
    expect(await office.broken()).toEqual([]);
  });

  test('shuts out a code to the old mailbox that is entered in the same instant', async () => {
    const grace = await office.applied();
    const browser = await office.signedIn(secretary);
    const form = await browser.get(office.pathOf(grace, '/email-address'));
    const asking = await office.askedBy({ email: former });
    const [code = ''] = await office.codesFor(former);
    const [entered] = await Promise.all([
      office.enter(asking, code),
      office.change(browser, grace, { shown: form }),
    ]);
    expect((await office.stored(grace)).answers.email).toBe(address);
    expect(await office.status(office.personIn(entered, grace))).toBe(303);
  });

  test('is no longer changed once the application is withdrawn', async () => {
    const grace = await office.applied();
    const browser = await office.signedIn(secretary);
    const path = office.pathOf(grace, '/email-address');
    const shown = await browser.get(path);
    await withdrawOf(office.by, grace);
    const page = await browser.get(path);
    expect(textOf(page.html)).toContain('This is no longer possible');
    expect(page.html).not.toContain('name="email"');
    expect((await office.change(browser, grace, { shown })).status).toBe(409);
    const unknown = await browser.get('/en/staff/applications/B3C4D5E6/email-address');
    expect(unknown.status).toBe(404);
  });
});
