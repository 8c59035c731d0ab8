import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { formValues } from '../../support/builders/builders.ts';
import { eventually, openForm, referenceIn, sendForm } from '../../support/run/applicant.ts';
import { startRun } from '../../support/run/start-run.ts';

const aDay = 86_400_000;
/** As long as people take at least. */
const tenMinutes = 600_000;

let run: LocalRun;
let browser: Browser;
/** The secretary's browser, which runs no scripts. */
let page: Page;

const references: Record<string, string> = {};

/** Somebody who applies, and by which name the secretary will look for them. */
const people = {
  first: { fullName: 'Grace Nakato', email: 'grace.nakato@kcca.go.ug' },
  second: { fullName: 'Moses Okello', email: 'moses.okello@kcca.go.ug' },
  waiting: { fullName: 'Óscar Núñez Peña', email: 'oscar.nunez@kcca.go.ug' },
  again: { fullName: 'Grace Nakato', email: 'g.nakato@kcca.go.ug' },
  doubted: {
    fullName: 'Kim Minjun',
    nameInOwnScript: '김민준',
    email: 'minjun@goyang.go.kr',
    city: 'goyang',
    comment: 'x',
  },
  unmatched: {
    fullName: 'Trần Thanh Hà',
    email: 'ha@saigon.example',
    city: 'not-listed',
    otherCity: 'Saigon',
    country: 'Vietnam',
  },
} as const;

/** Nobody writes what another has written. */
const formOf = (who: string, changes: Readonly<Record<string, string>>) => {
  const values = formValues({ givenToPartner3: 'yes', ...changes });
  const own = (name: string) => `${who}: ${values.get(name) ?? ''}`;
  return new Map([...values, ['workAndProjects', own('workAndProjects')] as const]);
};

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: 'rehearsal', schedules: false }),
    startBrowser(),
  ]);
  run.setClock({ at: run.call.opensAt + aDay });
  for (const [who, changes] of Object.entries(people)) {
    const ticket = await openForm(run.siteUrl);
    run.setClock({ at: run.clock.now() + tenMinutes });
    const sent = await sendForm(run.siteUrl, formOf(who, changes), ticket);
    expect(sent.status, who).toBe(303);
    references[who] = referenceIn(sent);
  }
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** The page that a click led to is whole: its first part alone would be found, too. */
const part = async (name: 'h1' | 'main'): Promise<string> => {
  await page.waitForLoadState('domcontentloaded');
  return (await page.locator(name).textContent()) ?? '';
};
const heading = (): Promise<string> => part('h1');
const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const mainText = async (): Promise<string> => (await part('main')).replace(/\s+/g, ' ');

const open = async (who: keyof typeof people): Promise<void> => {
  await page.goto(`${run.siteUrl}/en/staff/applications/${references[who]}`);
};

/** The mails that went to an address, by their names. */
const mailsTo = (address: string): readonly string[] =>
  run
    .mails()
    .filter(({ destinations }) => destinations.includes(address))
    .map(({ tags }) => tags['mail'] ?? '');

/** She signs in: by one click on her name, unless the issuer still knows her. */
const signIn = async (): Promise<void> => {
  await page.goto(`${run.siteUrl}/en/staff`);
  await follow('Sign in');
  if ((await heading()) !== 'Home') await page.getByRole('button', { name: /Sidorova/ }).click();
  expect(await heading()).toBe('Home');
};

/** She comes back another day: her session has ended. */
const nextDay = async (): Promise<void> => {
  run.setClock({ at: run.clock.now() + aDay });
  await signIn();
};

test('on Monday the secretary signs in by one click, and sees what needs her', async () => {
  await signIn();
  await eventually('the list has everybody', async () => {
    await page.reload();
    return /All applications\s*6/.test(await mainText()) || undefined;
  });
  const said = await mainText();
  for (const need of [
    'Waiting for a place',
    'Possible duplicate',
    'May be automated',
    'City not matched',
  ])
    expect(said).toMatch(new RegExp(`1\\s*${need}`));
});

test('she clears what is held: a duplicate that is none, a doubt, a city', async () => {
  await follow(/Possible duplicate/);
  await follow('Grace Nakato');
  await follow('Mark as not a duplicate');
  await press('Mark as not a duplicate');
  expect(await mainText()).toContain('On hold: city full');
  await open('doubted');
  await follow('Mark as not automated');
  await press('Mark as not automated');
  expect(await mainText()).toContain('Submitted');
  await open('unmatched');
  await follow('Match the city');
  await page.getByLabel('City').selectOption('ho-chi-minh-city');
  await press('Match the city');
  expect(await mainText()).toContain('Ho Chi Minh City');
  await page.goto(`${run.siteUrl}/en/staff`);
  expect(await mainText()).not.toMatch(/Possible duplicate|May be automated|City not matched/);
});

test('on Tuesday she finds three people: without accents, in their own script, by a reference', async () => {
  await nextDay();
  for (const [typed, found] of [
    ['nunez', 'Óscar Núñez Peña'],
    ['민준', 'Kim Minjun'],
    [references['second'] ?? '', 'Moses Okello'],
  ]) {
    await page.goto(`${run.siteUrl}/en/staff/applications`);
    await page.getByRole('searchbox', { name: 'Search' }).fill(typed ?? '');
    await press('Show');
    expect(await mainText()).toContain(found);
  }
  expect(await heading()).toBe('Moses Okello');
});

test('on Wednesday she asks one for more information, and sees the mail before it goes', async () => {
  await nextDay();
  await open('second');
  await follow('Ask for more information');
  await page.getByLabel('Questions to the applicant').fill('When did the project begin?');
  await press('Preview the email');
  expect(await mainText()).toContain('When did the project begin?');
  await press('Send to the applicant');
  expect(await mainText()).toContain('Waiting for the applicant’s answer');
  await eventually('the mail is out', () =>
    mailsTo(people.second.email).find((name) => /returned/.test(name)),
  );
});

test('on Thursday she extends the call, after she has seen who will be told', async () => {
  await nextDay();
  await follow('Deadline');
  const form = page.locator('form', {
    has: page.getByRole('button', { name: 'Preview the extension' }),
  });
  await form.locator('[name=to]').fill('2027-03-20 23:59');
  await form.locator('[name=reason]').fill('Two cities asked for more time.');
  await press('Preview the extension');
  expect(await mainText()).toContain('20 March 2027 at 23:59');
  expect(await mainText()).toContain('Nothing has changed yet.');
  await press('Extend the deadline');
  expect(await mainText()).toContain('20 March 2027 at 23:59');
});

test('on Friday she takes the list out, and the audit tells of the whole week', async () => {
  await nextDay();
  await page.goto(`${run.siteUrl}/en/staff/applications?city=kampala`);
  await follow('Export this list');
  await page.getByLabel('Excel (XLSX)').check();
  const download = page.waitForEvent('download');
  await press('Export');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await open('second');
  expect(await mainText()).toMatch(/Asked for more information[\s\S]*Alexandra Sidorova/);
  await open('again');
  expect(await mainText()).toMatch(/Not a duplicate[\s\S]*Alexandra Sidorova/);
  await follow('Deadline');
  expect(await mainText()).toMatch(/Two cities asked for more time\./);
});
