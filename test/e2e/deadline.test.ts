import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { openForm, sendForm } from '../support/run/applicant.ts';
import { standing, startRun } from '../support/run/start-run.ts';

/** 2018-05-18T00:00 in Seoul: the first instant that is too late. */
const closesAt = Date.parse('2018-05-18T00:00:00+09:00');
let run: LocalRun;

beforeAll(async () => {
  run = await startRun({
    edition: '2018-jeju',
    at: Date.parse('2018-05-17T23:58:30+09:00'),
    port: 0,
    schedules: false,
  });
});
afterAll(() => run?.stop());

const person = (name: string) =>
  formValues({ fullName: name, email: `${name}@city.gov`, givenToPartner3: 'yes' });

test('in the last minute the form is there, and what is sent is taken', async () => {
  run.setClock({ at: closesAt - 30_000, speed: standing });
  const sent = await sendForm(run.siteUrl, person('intime'), await openForm(run.siteUrl));
  expect(sent.status).toBe(303);
  const receipt = await (await fetch(run.siteUrl + sent.location)).text();
  expect(receipt.replace(/\s+/g, ' ')).toContain('17 May 2018 at 23:59:');
  expect(receipt).not.toContain('after the deadline');
});

/** A ticket of another form: of 64, one begins with a Q already. */
const another = (ticket: string): string =>
  ticket.replace(/^./, (first) => (first === 'Q' ? 'R' : 'Q'));

test('from the closing instant on there is no form, although no schedule has fired', async () => {
  const ticket = await openForm(run.siteUrl);
  run.setClock({ at: closesAt });
  expect((await fetch(`${run.siteUrl}/en/apply`)).status).toBe(410);
  const inGrace = await sendForm(run.siteUrl, person('ingrace'), ticket);
  expect(inGrace.status).toBe(303);
  run.setClock({ at: closesAt + 15 * 60_000 });
  const tooLate = await sendForm(run.siteUrl, person('toolate'), another(ticket));
  expect(tooLate.status).toBe(410);
  expect((await sendForm(run.siteUrl, person('ingrace'), ticket)).location).toBe(inGrace.location);
});

test('the page prints the deadline in Seoul, in UTC and on the clocks of the cities', async () => {
  run.setClock({ at: closesAt - 86_400_000 });
  const page = await (await fetch(`${run.siteUrl}/en`)).text();
  expect(page).toContain('Thursday, 17 May 2018 at 23:59');
  expect(page).toContain('Thursday, 17 May 2018 at 14:59');
  expect(page).toContain('Friday, 18 May 2018 at 00:59');
  expect(page).not.toMatch(/midnight|24:00/);
});

test('the calendar file says the same minute to another program', async () => {
  const answer = await fetch(`${run.siteUrl}/en/deadline.ics`);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const entry = calendar.getFirstSubcomponent('vevent');
  const event = new ICAL.Event(entry ?? calendar);
  expect(event.startDate.toJSDate().getTime()).toBe(closesAt - 60_000);
  expect(event.endDate.toJSDate().getTime()).toBe(closesAt);
});
