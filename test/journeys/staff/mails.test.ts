import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { unreachableMails } from '#shared/domain/acts/mails/change-mails.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { digest } from '#shared/runtime/digest.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import {
  decider,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
  travelDesk,
} from '../../support/builders/members.ts';
import {
  cookieOf,
  type Person,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { asPlanned } from '../../support/builders/planned.ts';
import type { Shown, Visitor } from '../../support/run/visitor.ts';
import { storedApplication } from '../../support/staff/staff-desk.ts';
import { siteUrl, staffWorld } from '../../support/staff/staff-world.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { textOf } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { cookieIn, openDesk } from '../../support/world/code-desk.ts';

const former = 'grace@kcca.go.ug';
const address = 'grace@kampala.example';
const reason = 'She has called us from the number in her application.';

const openOffice = async () => {
  const office = await staffWorld(inject('dynamodbEndpoint'));
  const desk = await openDesk(office);
  const { table, clock, deps } = office;
  const outbox = outboxStore(table.client, table.name);

  /** Somebody whose application was sent from a browser of theirs. */
  const applied = async (email = former, changes = {}): Promise<Person> => {
    const person = await desk.begun({ email, ...changes });
    expect((await sendOf(desk.by, person, wholeDraft)).status).toBe(303);
    await deps.keepEntry(person.session.reference);
    return person;
  };
  const stored = ({ session }: Person) => storedApplication(table, staffEdition, session.reference);
  const owned = ({ session: { reference } }: Person) =>
    ({ about: 'application', reference }) as const;

  /** The receipt came back, and staff hear of it. */
  const cameBack = async (person: Person): Promise<void> => {
    const application = await stored(person);
    const { reference, version, answers } = application;
    const which = { owner: owned(person), name: `v${version}-receipt` };
    await outbox.settle(which, 'bounce', clock.at);
    const key = digest(unreachableName(answers.email));
    const mails = unreachableMails(asPlanned(staffEdition), application, key, clock.at);
    await unreachableAddresses(table.client, table.name).add(reference, answers.email, mails);
    await deps.keepEntry(reference);
  };

  /** To whom each mail of a kind goes. */
  const sentTo = async (kind: string) =>
    (await desk.mailsOf(kind)).map((item) => stringIn(item, 'to')).toSorted();

  const pathOf = ({ session }: Person, rest = '') =>
    `/en/staff/applications/${session.reference}${rest}`;
  const again = (person: Person, name = 'v1-receipt') => pathOf(person, `/emails/${name}`);

  const resend = async (by: Visitor, person: Person, why = reason): Promise<Shown> =>
    by.send(await by.get(again(person)), again(person), [['reason', why]]);

  const change = async (
    by: Visitor,
    person: Person,
    { to = address, why = reason, shown }: { to?: string; why?: string; shown?: Shown } = {},
  ): Promise<Shown> => {
    const path = pathOf(person, '/email-address');
    return by.send(shown ?? (await by.get(path)), path, [
      ['email', to],
      ['reason', why],
    ]);
  };

  /** The status page in the browser of somebody; who has no access is led away. */
  const statusPage = (person: Person) =>
    desk.by(new URL('/en/application', siteUrl), { headers: { cookie: cookieOf(person) } });
  const status = async (person: Person) => (await statusPage(person)).status;

  const broken = async () => {
    const items = await table.items();
    const { contacts, perCity: quota, graceEndsAt: lastInstant } = staffEdition;
    const seen = { items, posted: queuedIn(items), acknowledged: [], contacts: contacts.length };
    return violations({ ...seen, quota, lastInstant });
  };

  return {
    ...{ ...desk, ...office, outbox, applied, stored, owned, cameBack, sentTo, pathOf, again },
    ...{ resend, change, status, statusPage, broken },
  };
};

type Office = Awaited<ReturnType<typeof openOffice>>;

let office: Office;

beforeEach(async () => {
  capturedLog();
  office = await openOffice();
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
    expect(textOf(html)).toContain('1 applicant has an address from which emails come back');
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
    expect(textOf(failing.html)).toContain('No such email waits.');
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
    expect(textOf(waiting.html)).toContain('It will be sent by itself');
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
    ['the one that it has', former, '#email', 'It is so already.'],
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
    expect((await sendOf(office.by, own, version + 1)).status).toBe(303);
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
