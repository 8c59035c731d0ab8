import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reviewer, secondDecider, secretary, travelDesk } from '../../support/builders/members.ts';
import {
  former,
  type MailOffice,
  openMailOffice,
  reason,
} from '../../support/staff/mail-office.ts';
import { textOf } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';

let office: MailOffice;

beforeEach(async () => {
  capturedLog();
  office = await openMailOffice();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the page of emails', () => {
  test('says what waits, for whom and about what, and nobody’s address', async () => {
    const grace = await office.applied();
    const { status, html } = await (await office.signedIn(secretary)).get('/en/staff/emails');
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Receipts');
    expect(text).toContain('2 emails, the next to be sent first');
    expect(html).toContain(`href="${office.pathOf(grace)}"`);
    expect(html).not.toContain('@kcca.go.ug');
    // HyphaApp/hypha#2427: SES has taken nothing yet.
    expect(text).not.toMatch(/\bSent\b/);
  });

  test('leads to those whom no email reaches, and to what was given up, by their number', async () => {
    await office.cameBack(await office.applied());
    const { html } = await (await office.signedIn(secretary)).get('/en/staff/emails');
    expect(textOf(html)).toContain('1 applicant does not get our emails');
    expect(textOf(html)).toContain('0 applications have an email that we could not send');
    expect(html).toContain('need=stuck-mail');
  });

  test('shows what its address asks for', async () => {
    await office.applied();
    const browser = await office.signedIn(secretary);
    const due = await browser.get('/en/staff/emails?state=due');
    expect(due.html).toContain('aria-current="true">Due now');
    expect(textOf(due.html)).toContain('2 emails');
    const failing = await browser.get('/en/staff/emails?state=failing');
    expect(textOf(failing.html)).toContain('No such email is waiting.');
  });

  test('names a draft that was not submitted, without a link', async () => {
    const person = await office.named(former);
    const { html } = await (await office.signedIn(secretary)).get('/en/staff/emails');
    const { reference } = person.session;
    expect(textOf(html)).toContain(`${reference}, not submitted`);
    expect(html).not.toContain(`applications/${reference}`);
  });

  test.each([
    ['a reviewer', reviewer],
    ['the travel desk', travelDesk],
  ])('is not for %s', async (_, member) => {
    const grace = await office.applied();
    const browser = await office.signedIn(member);
    const paths = ['/en/staff/emails', '/en/staff/emails/unreached', office.again(grace)];
    for (const path of [...paths, office.pathOf(grace, '/email-address')])
      expect((await browser.get(path)).status).toBe(403);
  });
});

describe('an email that is sent again', () => {
  test('is offered on the application’s page once the first has left, and goes once more', async () => {
    const grace = await office.applied();
    const browser = await office.signedIn(secretary);
    expect((await browser.get(office.pathOf(grace))).html).not.toContain('Send again');
    await office.cameBack(grace);
    const page = await browser.get(office.pathOf(grace));
    expect(page.html).toContain(`href="${office.again(grace)}"`);
    const done = await office.resend(browser, grace);
    expect(done.status).toBe(200);
    expect(textOf(done.html)).toContain('The email is in the queue');
    expect(textOf(done.html)).toContain('Email sent again');
    expect(textOf(done.html)).toContain(reason);
    expect(await office.sentTo('receipt')).toEqual([former, former]);
  });

  test('goes once, however often the form is sent', async () => {
    const grace = await office.applied();
    await office.cameBack(grace);
    const browser = await office.signedIn(secretary);
    const form = await browser.get(office.again(grace));
    const send = () => browser.send(form, office.again(grace), [['reason', reason]]);
    const answers = [...(await Promise.all([send(), send()])), await send()];
    for (const { html } of answers) expect(textOf(html)).toContain('The email is in the queue');
    expect(await office.sentTo('receipt')).toHaveLength(2);
  });

  test('asks for a reason, and keeps none that is missing', async () => {
    const grace = await office.applied();
    await office.cameBack(grace);
    const refused = await office.resend(await office.signedIn(secretary), grace, ' ');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#reason"');
    expect(await office.sentTo('receipt')).toHaveLength(1);
  });

  test('says who has sent it meanwhile', async () => {
    const grace = await office.applied();
    await office.cameBack(grace);
    const minji = await office.signedIn(secretary);
    const form = await minji.get(office.again(grace));
    await office.resend(await office.signedIn(secondDecider), grace);
    const late = await minji.send(form, office.again(grace), [['reason', 'Typed with care.']]);
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Daniel Lim changed this application');
    expect(late.html).toContain('Typed with care.');
    expect(await office.sentTo('receipt')).toHaveLength(2);
  });

  test('is none that waits, that is to the staff, or that nobody knows', async () => {
    const grace = await office.applied();
    const browser = await office.signedIn(secretary);
    const waiting = await browser.get(office.again(grace));
    expect(textOf(waiting.html)).toContain('It will be sent automatically');
    expect(waiting.html).not.toContain('name="reason"');
    const notice = await browser.get(office.again(grace, 'v1-staff-notice'));
    expect(textOf(notice.html)).toContain('This email cannot be sent again.');
    expect((await browser.get(office.again(grace, 'v9-receipt'))).status).toBe(404);
  });
});

describe('applicants whom no email reaches', () => {
  test('stand on a page with what else they are reached by, until the address is changed', async () => {
    const changes = { phone: '+256 414 581 294', department: 'Office of the Town Clerk' };
    const grace = await office.applied(former, changes);
    await office.cameBack(grace);
    await office.applied('amara@city.gov', { fullName: 'Amara Diallo', city: 'vladivostok' });
    const browser = await office.signedIn(secretary);
    const board = await browser.get('/en/staff/emails/unreached');
    const text = textOf(board.html);
    expect(text).toContain('1 applicant.');
    expect(text).toContain('+256 414 581 294');
    expect(text).toContain('Office of the Town Clerk, Kampala');
    expect(text).toContain(former);
    expect(text).not.toContain('Not known');
    expect(text).not.toContain('Amara');
    expect(board.html).toContain(office.pathOf(grace, '/email-address'));
    await office.change(browser, grace);
    const after = await browser.get('/en/staff/emails/unreached');
    expect(textOf(after.html)).toContain('Emails reach every applicant.');
  });
});
