import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, overflow } from './axe.ts';

/** How people look at pages: on a phone, on a desk, in the dark, with colours of their own. */
const views = [
  { name: 'a phone of 320 px', viewport: { width: 320, height: 640 } },
  { name: 'a desk', viewport: { width: 1280, height: 900 } },
  { name: 'the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'forced colours', viewport: { width: 640, height: 900 }, forcedColors: 'active' },
] as const;

/** Opens a page of the site in every view, and holds it against axe and its width. */
export const inspectIn = async (
  browser: Browser,
  open: (page: Page) => Promise<unknown>,
): Promise<void> => {
  for (const { name, ...view } of views) {
    // axe has to be put into pages whose policy lets no foreign script in.
    const context = await browser.newContext({ ...view, bypassCSP: true });
    const page = await context.newPage();
    await open(page);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await overflow(page), name).toBe(0);
    await context.close();
  }
};

/** Shows in the browser, under `address`, what a post was answered with. */
export const shown = (address: string, body: string) => async (page: Page) => {
  await page.route('**/shown', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(`${address}/shown`);
};
