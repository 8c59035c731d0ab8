import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { formValues } from '../../support/builders/builders.ts';
import { startRun } from '../../support/run/start-run.ts';
import { fillAll, newVisitor, type Shown, sendChecked } from '../../support/run/visitor.ts';
import { textOf } from '../../support/text/html.ts';

let run: LocalRun;
let browser: Browser;
let link = '';
const applicant = { documents: undefined as Shown | undefined };
let visitor: ReturnType<typeof newVisitor>;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: 'rehearsal', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.opensAt + 60_000 });
  visitor = newVisitor(run.siteUrl);
  const values = formValues({
    givenToPartner3: 'yes',
    email: 'amara@city.gov',
    nomination: 'endorsement',
    superiorName: 'Sarah Namukasa',
    superiorAddress: 'amara@city.gov',
  });
  applicant.documents = await fillAll(visitor, values);
  const right = [
    ['superiorName', 'Sarah Namukasa'],
    ['superiorAddress', 'sarah@city.gov'],
  ] as const;
  const check = await visitor.send(applicant.documents, '/en/apply/supervisor', right);
  await sendChecked(visitor, check, values);
  const asked = () =>
    run.mails().find(({ destinations }) => destinations.includes('sarah@city.gov'));
  await vi.waitFor(() => expect(asked()).toBeDefined(), { timeout: 60_000 });
  const raw = asked()?.raw.toString('utf8').replace(/=\r\n/g, '') ?? '';
  link = /\/en\/endorse\/[\w-]{43}/.exec(raw)?.[0] ?? '';
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

const pressAll = async (page: Page): Promise<void> => {
  // What can be seen: not the copy of the form's button that Enter presses.
  const buttons = page.locator('button:not(.first *)');
  const count = await buttons.count();
  for (let index = 0; index < count; index += 1) {
    await page.goto(run.siteUrl + link);
    await buttons.nth(index).click();
    await page.waitForLoadState();
  }
};

test('B7: a scanner that opens the link, runs its scripts and presses every button changes nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    const page = await browser.newPage();
    await page.goto(run.siteUrl + link);
    await pressAll(page);
    await page.close();
  }
  const status = await visitor.get('/en/application');
  expect(textOf(status.html)).toContain(
    'We have asked your supervisor to confirm and are waiting for an answer.',
  );
});

test('a reason is asked for once "No" is chosen, and is kept while "Yes" is tried', async () => {
  const page = await browser.newPage();
  await page.goto(run.siteUrl + link);
  const reason = page.locator('#reason');
  expect(await reason.isVisible()).toBe(false);
  await page.locator('#verdict-refuse').check();
  await reason.fill('We send somebody else this year.');
  await page.locator('#verdict').check();
  expect(await reason.isVisible()).toBe(false);
  await page.locator('#verdict-refuse').check();
  expect(await reason.inputValue()).toBe('We send somebody else this year.');
  await page.close();
});

test('an endorser answers by keyboard', async () => {
  const page = await browser.newPage();
  await page.goto(run.siteUrl + link);
  await page.locator('#verdict').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sarah Namukasa');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Director of Administration');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Nomination confirmed' }).waitFor();
  await page.close();
});
