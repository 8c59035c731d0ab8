import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../support/browser/browser.ts';
import { oldPhone, onOldPhone } from '../../support/browser/old-phone-faults.ts';
import { asOldPhonesReadIt } from '../../support/browser/old-phones.ts';
import { newStage, show } from '../../support/browser/showing.ts';
import { tapped } from '../../support/browser/taps.ts';
import { everyPage } from '../../support/every/every-page.ts';
import { staffPages } from '../../support/every/staff/every-staff-page.ts';
import { pseudoLanguages } from '../../support/text/pseudo.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await newStage(browser, oldPhone);
});
afterAll(() => browser?.close());

describe('an old phone passes over', () => {
  test.each([
    ['.a{left:1px;inset-inline-start:-99rem}', '.a{left:1px}'],
    ['.a{padding:0 1rem;padding-inline:1rem}', '.a{padding:0 1rem}'],
    ['.a{font-size:1rem;font-size:clamp(1rem,2vw,2rem)}', '.a{font-size:1rem}'],
    ['.a:focus-visible,.b{color:red}', ''],
    ['.a:is(b,c){color:red}', ''],
    ['@media(max-width:30rem){.a{gap:1rem;color:red}}', '@media(max-width:30rem){.a{color:red}}'],
    ['@media(width<30rem){.a{color:red}}', ''],
    ['@supports selector(:has(*)){.a{display:none}}', ''],
    ['@supports not selector(:has(*)){.a{display:none}}', ''],
    ['@supports(display:grid){.a{gap:1rem;color:red}}', '@supports(display:grid){.a{color:red}}'],
    [':root{--a:clamp(1px,2px,3px)}', ':root{--a:clamp(1px,2px,3px)}'],
  ])('what it does not know of %s', (css, left) => {
    expect(asOldPhonesReadIt(css)).toBe(left);
  });

  test('and then a hidden field that is moved away by newer words lies over the button', async () => {
    const css = '.trap{position:absolute;top:0;inset-inline-start:-99rem}button{height:60px}';
    const html =
      '<!doctype html><title>x</title><link rel="stylesheet" href=""><body><div class="trap"><input style="width:300px;height:90px"></div><button>Start now</button>';
    await show(page, html, css);
    expect((await tapped(page)).found.join()).not.toContain('button# Start now at');
    await show(page, html, asOldPhonesReadIt(css));
    expect((await tapped(page)).found.join()).toContain('button# Start now at 0.5: input#');
  });
});

/** The staff have browsers of the last years: see `staff-stylesheet.ts`. */
const ofApplicants = everyPage.filter((one) => !staffPages.includes(one));

describe.each(['ko', ...pseudoLanguages])('in "%s"', (language) => {
  test('on an old phone every control of every page is met by the finger', async () => {
    const found: string[] = [];
    for (const { name, html } of ofApplicants)
      for (const fault of (await onOldPhone(page, html(language))).found)
        found.push(`${name}: ${fault}`);
    expect(found).toEqual([]);
  });
});
