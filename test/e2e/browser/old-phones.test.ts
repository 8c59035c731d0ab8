import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { overflow } from '../../support/browser/axe.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { asOldPhonesReadIt } from '../../support/browser/old-phones.ts';
import { newStage, show } from '../../support/browser/showing.ts';
import { tapped } from '../../support/browser/taps.ts';
import { everyPage } from '../../support/every/every-page.ts';
import { everyState } from '../../support/every/every-state.ts';
import { startRun } from '../../support/run/start-run.ts';
import { pseudoLanguages } from '../../support/text/pseudo.ts';

const oldCss = asOldPhonesReadIt(stylesheet);

let run: LocalRun;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: '2018-jeju', port: 0, at: Date.parse('2018-04-20T10:00+09:00') }),
    startBrowser(),
  ]);
  page = await newStage(browser, { viewport: { width: 320, height: 640 } });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** What is wrong with a page for the finger of somebody with an old phone. */
const faultsOf = async (html: string): Promise<string[]> => {
  await show(page, html, oldCss);
  const wide = (await overflow(page)) > 0 ? ['is wider than its window'] : [];
  return [...(await tapped(page)).found, ...wide];
};

describe('an old phone passes over', () => {
  test.each([
    ['.a{left:1px;inset-inline-start:-99rem}', '.a{left:1px}'],
    ['.a{padding:0 1rem;padding-inline:1rem}', '.a{padding:0 1rem}'],
    ['.a{font-size:1rem;font-size:clamp(1rem,2vw,2rem)}', '.a{font-size:1rem}'],
    ['.a:focus-visible,.b{color:red}', ''],
    ['.a:is(b,c){color:red}', ''],
    ['@media(max-width:30rem){.a{gap:1rem;color:red}}', '@media(max-width:30rem){.a{color:red}}'],
    ['@media(width<30rem){.a{color:red}}', ''],
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

test('on an old phone every control of every page in every state is met by the finger', async () => {
  const found: string[] = [];
  let controls = 0;
  for await (const { name, html } of everyState(run)) {
    for (const fault of await faultsOf(html)) found.push(`${name}: ${fault}`);
    controls += (await tapped(page)).controls;
  }
  expect(found).toEqual([]);
  expect(controls).toBeGreaterThan(500);
});

describe.each(['ko', ...pseudoLanguages])('in "%s"', (language) => {
  test('the same on every page', async () => {
    const found: string[] = [];
    for (const { name, html } of everyPage)
      for (const fault of await faultsOf(html(language))) found.push(`${name}: ${fault}`);
    expect(found).toEqual([]);
  });
});
