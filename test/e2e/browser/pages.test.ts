import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { once } from '#shared/runtime/once.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { inspect, stagesOf, viewsOf } from '../../support/browser/inspect.ts';
import { oldPhone, onOldPhone } from '../../support/browser/old-phone-faults.ts';
import { newStage } from '../../support/browser/showing.ts';
import { everyState } from '../../support/every/every-state.ts';
import { startRun } from '../../support/run/start-run.ts';

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: '2018-jeju', port: 0, at: Date.parse('2018-04-20T10:00+09:00') }),
    startBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

test.each([
  ['a field without a name', '<main><h1>A page</h1><input></main>', 'label', 1],
  [
    'text too pale in the dark alone',
    '<main><h1>A page</h1><p style="color:light-dark(#000,#333)">pale</p></main>',
    'color-contrast',
    1,
  ],
  [
    'what is wider than a phone',
    `<main><h1>A page</h1><pre>${'x'.repeat(60)}</pre></main>`,
    'is wider',
    2,
  ],
])('the check sees %s', async (_, body, what, times) => {
  const html = `<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="">${body}`;
  const found = await inspect({ name: 'planted', html }, await stagesOf(browser));
  expect(found.filter((one) => one.includes(what))).toHaveLength(times);
});

/** Every state is walked to once, and looked at in each way there. */
const walked = once(async () => {
  const [all, phone] = await Promise.all([stagesOf(browser), newStage(browser, oldPhone)]);
  const seen = { states: 0, found: [] as string[], byFinger: [] as string[], controls: 0 };
  for await (const state of everyState(run)) {
    seen.states += 1;
    const [shutOut, { found, controls }] = await Promise.all([
      inspect(state, viewsOf(all, seen.states)),
      onOldPhone(phone, state.html),
    ]);
    seen.found.push(...shutOut);
    seen.byFinger.push(...found.map((fault) => `${state.name}: ${fault}`));
    seen.controls += controls;
  }
  return seen;
});

test('U1 and U3: no page in any state shuts out a screen reader, a small phone, the dark, own colours or spaced text', async () => {
  const { found, states } = await walked();
  expect(found).toEqual([]);
  expect(states).toBeGreaterThan(80);
}, 900_000);

test('on an old phone every control of every page in every state is met by the finger', async () => {
  const { byFinger, controls } = await walked();
  expect(byFinger).toEqual([]);
  expect(controls).toBeGreaterThan(500);
}, 900_000);
