import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { axeFindings, overflow } from '../../support/axe.ts';
import { startBrowser } from '../../support/browser.ts';
import { everyState, type PageState } from '../../support/every-state.ts';
import { showing } from '../../support/showing.ts';
import { sized } from '../../support/sized.ts';
import { startRun } from '../../support/start-run.ts';

let run: LocalRun;
let browser: Browser;

/** How people look at pages: on a phone, in the dark, with colours of their own, with wide text. */
const views = [
  { name: 'a phone of 320 px', viewport: { width: 320, height: 640 } },
  { name: 'the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'forced colours', viewport: { width: 640, height: 900 }, forcedColors: 'active' },
] as const;

/** WCAG 1.4.12: nothing may be lost when text is spaced so. */
const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

type View = Readonly<{ name: string; context: BrowserContext }>;

const inspect = async ({ name, html }: PageState, all: readonly View[]): Promise<string[]> => {
  const found: string[] = [];
  for (const view of all) {
    const page = await view.context.newPage();
    const say = (what: string) => found.push(`${name}, ${view.name}: ${what}`);
    await showing(page, run.siteUrl, html);
    for (const finding of await axeFindings(page)) say(finding);
    if ((await overflow(page)) > 0) say('is wider than its window');
    if (view.name.includes('phone')) {
      await page.addStyleTag({ content: spacing });
      if ((await overflow(page)) > 0) say('is wider than its window with spaced text');
    }
    await page.close();
  }
  return found;
};

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

test('U1 and U3: no page in any state shuts out a screen reader, a small phone, the dark, own colours or spaced text', async () => {
  // axe has to be put into pages whose policy lets no foreign script in.
  const all = await Promise.all(
    views.map(async ({ name, ...view }) => ({
      name,
      context: await browser.newContext({ ...view, bypassCSP: true }),
    })),
  );
  const found: string[] = [];
  let states = 0;
  for await (const state of everyState(run)) {
    // Every state on the phone; in the dark and in own colours in turns, and before a release all.
    const turn = states % views.length;
    const some = all.filter((_, index) => index === 0 || index === turn);
    found.push(...(await inspect(state, sized(1, 2) === 2 ? all : some)));
    states += 1;
  }
  expect(found).toEqual([]);
  expect(states).toBeGreaterThan(45);
}, 900_000);
