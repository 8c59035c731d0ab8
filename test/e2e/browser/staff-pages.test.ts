import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { clippings } from '../../support/browser/clippings.ts';
import { inspect, stagesOf, viewsOf } from '../../support/browser/inspect.ts';
import { pressByKeyboard, tabTo } from '../../support/browser/keyboard.ts';
import { newStage, show } from '../../support/browser/showing.ts';
import type { PageState } from '../../support/every/page-state.ts';
import { everyStaffState } from '../../support/every/staff/every-staff-state.ts';
import { startRun } from '../../support/run/start-run.ts';

/** What is cut off on a phone and on a wide screen. */
const cutOff = async (stage: Page, { name, html }: PageState): Promise<readonly string[]> => {
  await show(stage, html);
  const found: string[] = [];
  for (const width of [320, 1280]) {
    await stage.setViewportSize({ width, height: 800 });
    found.push(...(await clippings(stage)).map((what) => `${name}, ${width} px: ${what}`));
  }
  return found;
};

/** As many invented applicants as bring every need. */
const seed = 40;

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: 'rehearsal', seed, schedules: false }),
    startBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

test('U1, U3 and U7: no page of the staff shuts out a screen reader, a small phone, the dark, own colours or spaced text, or cuts a text off', async () => {
  const [stages, stage] = await Promise.all([stagesOf(browser), newStage(browser)]);
  const found: string[] = [];
  const names: string[] = [];
  for await (const state of everyStaffState(run, seed)) {
    names.push(state.name);
    found.push(...(await inspect(state, viewsOf(stages, names.length))));
    found.push(...(await cutOff(stage, state)));
  }
  expect(found).toEqual([]);
  expect(names.length).toBeGreaterThan(28);
}, 300_000);

const headingOf = async (page: Page): Promise<string | null> => {
  await page.waitForLoadState('domcontentloaded');
  return page.locator('h1').textContent();
};

test('U2 a secretary signs in, finds an application and goes on to the next with the keyboard alone', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${run.siteUrl}/en/staff`);
  await pressByKeyboard(page, 'main a.button');
  await pressByKeyboard(page, 'button[value="andrew@we-gov.org"]');
  expect(await headingOf(page)).toBe('Home');
  await pressByKeyboard(page, 'a[href$="/staff/applications"]');
  await tabTo(page, '#city');
  await page.keyboard.type('Kampala');
  await pressByKeyboard(page, '.filters button');
  await pressByKeyboard(page, 'tbody th a');
  const first = await headingOf(page);
  await pressByKeyboard(page, 'a[rel=next]');
  expect(await headingOf(page)).not.toBe(first);
  await page.close();
}, 60_000);

test('U2 on a phone the bar of the staff is one row, and its menu opens with the keyboard', async () => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await page.goto(`${run.siteUrl}/en/staff/sign-in/begin`);
  await pressByKeyboard(page, 'button[value="andrew@we-gov.org"]');
  const bar = await page.locator('.staff-bar').boundingBox();
  expect(bar?.height).toBeLessThan(60);
  await tabTo(page, '.staff-bar summary');
  await page.keyboard.press('Enter');
  await pressByKeyboard(page, '.staff-bar a[href$="/staff/people"]');
  expect(await headingOf(page)).toBe('People');
  await page.close();
}, 60_000);

// CSCfi/rems#1643, GCTC-NTGC/gc-digital-talent#5622
test('case 46: an application prints whole, without what can be pressed', async () => {
  const page = await browser.newPage();
  await page.goto(`${run.siteUrl}/en/staff/sign-in/begin`);
  await page.click('button[value="andrew@we-gov.org"]');
  await page.goto(`${run.siteUrl}/en/staff/applications?state=submitted`);
  await page.click('tbody th a');
  await page.waitForLoadState('load');
  const whole = await page.locator('main h2, main dd, main caption').allInnerTexts();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main h2, main dd, main caption').allInnerTexts()).toEqual(whole);
  for (const pressed of ['.staff-bar', '.beside', 'button', 'header.top form'])
    for (const one of await page.locator(pressed).all())
      expect(await one.isVisible(), pressed).toBe(false);
  await page.close();
}, 60_000);
