import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { startRun } from '../../support/run/start-run.ts';

let run: LocalRun;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: '2018-jeju', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});
beforeEach(async () => {
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${run.siteUrl}/en/apply`);
  await page.click('main button.button');
  await page.locator('#fullName').waitFor();
});

test('Enter in a field saves the page, and neither goes back nor changes the language', async () => {
  await page.fill('#fullName', 'Grace Nakato');
  await page.fill('#email', 'grace.nakato@kcca.go.ug');
  await page.press('#email', 'Enter');
  await page.waitForURL(`${run.siteUrl}/en/apply/role-and-city`);
  await page.fill('#department', 'e-Services');
  await page.press('#department', 'Enter');
  await page.locator('#summary').waitFor();
  expect(page.url()).toBe(`${run.siteUrl}/en/apply/role-and-city`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

test('the button of a language takes along what was typed, without scripts', async () => {
  await page.fill('#fullName', 'Grace Nakato');
  await page.click('header button[lang=ko]');
  await page.locator('html[lang=ko]').waitFor();
  expect(await page.inputValue('#fullName')).toBe('Grace Nakato');
  await page.click('header button[lang=en]');
  await page.locator('html[lang=en]').waitFor();
  expect(await page.inputValue('#fullName')).toBe('Grace Nakato');
});

test('the way back keeps what was typed', async () => {
  await page.fill('#fullName', 'Grace Nakato');
  await page.fill('#email', 'grace.nakato@kcca.go.ug');
  await page.press('#email', 'Enter');
  await page.waitForURL(`${run.siteUrl}/en/apply/role-and-city`);
  await page.fill('#department', 'e-Services');
  await page.click('button[name=back]');
  await page.waitForURL(`${run.siteUrl}/en/apply/you`);
  await page.goto(`${run.siteUrl}/en/apply/role-and-city`);
  expect(await page.inputValue('#department')).toBe('e-Services');
});
