import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { apply, eventually, openForm, referenceIn, sendForm } from '../support/run/applicant.ts';
import { itemsOf, postedIn, unsentIn } from '../support/run/evidence.ts';
import { standing, startRun } from '../support/run/start-run.ts';
import { doubles, violations } from '../support/table/invariants.ts';

/** The whole of a call, in order: each test goes on where the one before it left the clock. */
let run: LocalRun;

const person = (name: string, changes: Readonly<Record<string, string>> = {}) =>
  formValues({ givenToPartner3: 'yes', fullName: name, email: `${name}@city.gov`, ...changes });

const callPage = async (): Promise<string> => (await fetch(`${run.siteUrl}/en`)).text();
const mailsNamed = (name: string) =>
  run.mails().filter(({ tags }) => tags['mail']?.startsWith(name));

/** The clock goes on in leaps of days, and a mail that is tried for longer than 72 hours is given up. */
const allMailsAreOut = () =>
  eventually('all mails are out', async () => (await unsentIn(run)).length === 0 || undefined);

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt - 60_000 });
});
afterAll(() => run?.stop());

test('before the opening the page says when it opens, and there is no form', async () => {
  expect(await callPage()).toContain('Opening soon');
  const form = await fetch(`${run.siteUrl}/en/apply`);
  expect(await form.text()).toContain('Applications are not open yet');
  const sent = await sendForm(run.siteUrl, person('early'), 'x');
  expect(sent.status).toBe(403);
  expect(sent.body).toContain('Applications are not open yet');
});

test('the schedule opens the call and tells each contact once', async () => {
  run.setClock({ at: run.call.opensAt - 200 });
  await eventually('the mails of the opening', () => mailsNamed('opened')[1]);
  expect(await callPage()).toContain('Open for applications');
});

test('an official applies by a plain form and gets a receipt; the mails come', async () => {
  const ticket = await openForm(run.siteUrl);
  // Nobody fills it in at once.
  run.setClock({ at: run.call.opensAt + 60_000 });
  const sent = await sendForm(run.siteUrl, person('amara'), ticket);
  expect(sent.status).toBe(303);
  const reference = referenceIn(sent);
  const receipt = await (await fetch(run.siteUrl + sent.location)).text();
  expect(receipt).toContain('We have received your application');
  expect(receipt).toContain(reference);

  const mine = () => run.mails().filter(({ tags }) => tags['owner'] === `application-${reference}`);
  await eventually('three mails', () => mine()[2]);
  expect(
    mine()
      .flatMap(({ destinations }) => destinations)
      .sort(),
  ).toEqual(['alexandra@we-gov.org', 'amara@city.gov', 'andrew@we-gov.org']);
  const rows = await itemsOf(run);
  const row = rows.find(
    (item) =>
      stringIn(item, 'pk') === `APPLICATION#${reference}` && stringIn(item, 'sk') === 'APPLICATION',
  );
  expect(stringIn(row, 'state')).toBe('submitted');
  await eventually('the delivery of each is recorded', async () => {
    const states = (await itemsOf(run))
      .filter((item) => stringIn(item, 'pk') === `APPLICATION#${reference}`)
      .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
      .map((item) => stringIn(item, 'state'));
    const ends = ['delivered', 'handed-on'];
    return states.every((state) => ends.includes(state)) || undefined;
  });
});

test('subjects and staff notices name nobody; the receipt speaks to the applicant', async () => {
  const parsed = await Promise.all(mailsNamed('v1').map(({ raw }) => simpleParser(raw)));
  for (const mail of parsed) expect(mail.subject).not.toMatch(/amara/i);
  const notices = parsed.filter(({ subject }) => subject?.startsWith('[WeGO call rehearsal]'));
  expect(notices).toHaveLength(2);
  for (const { text, html } of notices) {
    expect(text).toContain('Kampala');
    expect(`${text}${html}`).not.toMatch(/amara/i);
  }
  const receipt = parsed.find(({ subject }) =>
    subject?.startsWith('We have received your application'),
  );
  expect(receipt?.text).toContain('Dear amara,');
  expect(receipt?.replyTo?.text).toContain('andrew@we-gov.org');
});

test('the third of a city with two places is held for the city, and told so', async () => {
  const tickets = [await openForm(run.siteUrl), await openForm(run.siteUrl)] as const;
  run.setClock({ at: run.clock.now() + 60_000 });
  await sendForm(run.siteUrl, person('second'), tickets[0]);
  const third = await sendForm(run.siteUrl, person('third'), tickets[1]);
  const receipt = await (await fetch(run.siteUrl + third.location)).text();
  expect(receipt).toContain('Your application is on hold.');
  await allMailsAreOut();
});

test('with mail wholly down an official still gets a receipt, and the mails come afterwards', async () => {
  run.faults.ses(() => ({ kind: 'error', status: 503 }));
  const sent = await apply(run.siteUrl, person('patient', { city: 'seoul' }));
  expect(sent.status).toBe(303);
  const owner = `application-${referenceIn(sent)}`;
  await eventually('the tries fail', async () => {
    const rows = (await itemsOf(run)).filter(({ fault }) => fault !== undefined);
    return rows.length >= 3 || undefined;
  });
  expect(run.mails().filter(({ tags }) => tags['owner'] === owner)).toEqual([]);
  run.faults.ses();
  run.setClock({ at: run.clock.now() + 6 * 60_000 });
  await run.fire('Sweep');
  await eventually(
    'all three mails',
    () => run.mails().filter(({ tags }) => tags['owner'] === owner)[2],
  );
  await allMailsAreOut();
});

test('a form opened before the closing is taken in the grace time, one opened after it is not', async () => {
  run.setClock({ at: run.call.closesAt - 3_000, speed: standing });
  const ticket = await openForm(run.siteUrl);
  const late = person('late', { city: 'busan' });
  run.setClock({ at: run.call.closesAt - 200, speed: 1 });
  await eventually('the closing', () => run.clock.now() >= run.call.closesAt || undefined);
  expect((await fetch(`${run.siteUrl}/en/apply`)).status).toBe(410);
  const sent = await sendForm(run.siteUrl, late, ticket);
  expect(sent.status).toBe(303);
  const receipt = await (await fetch(run.siteUrl + sent.location)).text();
  expect(receipt).toMatch(/We received it (1 second|\d+ seconds) after the deadline/);
  await allMailsAreOut();
});

test('after the grace time nothing is taken, what was written is shown, and the contacts get the sum', async () => {
  run.setClock({ at: run.call.closesAt - 3_000, speed: standing });
  const ticket = await openForm(run.siteUrl);
  run.setClock({ at: run.call.graceEndsAt, speed: 1 });
  const tooLate = person('toolate');
  const sent = await sendForm(run.siteUrl, tooLate, ticket);
  expect(sent.status).toBe(410);
  expect(sent.body).toContain(tooLate.get('cityChallenge'));
  await eventually('the mails of the closing', () => mailsNamed('closed')[1]);
  const { text } = await simpleParser(mailsNamed('closed')[0]?.raw ?? '');
  expect(text).toContain('Applications received: 5');
  expect(await callPage()).toContain('Closed');
});

test('after the workshop the page is an archive', async () => {
  run.setClock({ at: run.call.archivesAt });
  expect(await callPage()).toContain('This workshop has ended');
});

test('through all of it no application, mail or place was lost, doubled or invented', async () => {
  await allMailsAreOut();
  const found = violations({
    items: await itemsOf(run),
    acknowledged: (await itemsOf(run)).map((item) => stringIn(item, 'reference')).filter(Boolean),
    posted: postedIn(run),
    contacts: 2,
    quota: 2,
    lastInstant: run.call.graceEndsAt,
  });
  expect(found).toEqual([]);
  expect(doubles(postedIn(run))).toBe(0);
  expect(run.failures()).toEqual([]);
});

test('I7 no log line carries a name, an address, a telephone number or an answer', async () => {
  const lines = run.logs().map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(20);
  const personal =
    /amara|second@|third@|patient|toolate|@city\.gov|414 000000|open data portal|e-services/i;
  for (const line of lines) expect(line).not.toMatch(personal);
});
