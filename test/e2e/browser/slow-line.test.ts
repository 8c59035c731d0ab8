import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { formValues } from '../../support/builders/builders.ts';
import { startRun } from '../../support/run/start-run.ts';

/** A line of 50 kbit/s on which each answer takes a second to begin. */
const line = { offline: false, latency: 1000, downloadThroughput: 6250, uploadThroughput: 6250 };

type Received = { url: string; type: string; bytes: number };

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: '2018-jeju', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.closesAt - 86_400_000 });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** What comes over the wire, headers and compressed body. */
const meter = async (page: Page): Promise<Received[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  const open = new Map<string, Received>();
  const all: Received[] = [];
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    open.set(requestId, { url: response.url, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = open.get(requestId);
    if (one && encodedDataLength > 0) all.push({ ...one, bytes: encodedDataLength });
  });
  return all;
};

const mostSeconds = 6;

const secondsOf = async (page: Page): Promise<number> => {
  const begun = performance.now();
  await page.goto(`${run.siteUrl}/en`, { waitUntil: 'load' });
  return (performance.now() - begun) / 1000;
};

/** The page of the call on the same line, in a browser that has seen nothing yet. */
const firstView = async (): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await meter(page);
  const seconds = await secondsOf(page);
  await context.close();
  return seconds;
};

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const sum = (all: readonly Received[]): number =>
  all.reduce((total, { bytes }) => total + bytes, 0);

test('U4 on a slow line the first view is 12 KB, a page 8 KB, and the whole way 80 KB', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  // It is the line that is slow here, not a function that nobody has called yet.
  for (const path of ['/en', '/en/apply']) await fetch(run.siteUrl + path);
  const received = await meter(page);
  const values = formValues({ givenToPartner3: 'yes' });

  const seconds = [await secondsOf(page)];
  const first = sum(received);
  const requests = received.length;

  await page.click('a.button');
  // The page of the call has a button, too, while the next one is on its way.
  await page.click('form[action="/en/apply/start"] button.button');
  for (const name of fieldPages) {
    const form = `form[action="/en/apply/${name}"]`;
    // On this line a form comes in parts: its button is the last of them.
    await page.locator(`${form} button.button`).waitFor();
    for (const [field, value] of values) {
      const input = page.locator(`${form} [name="${field}"]`);
      if (value === '' || (await input.count()) === 0) continue;
      const kind = await input
        .first()
        .evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`);
      if (kind.startsWith('SELECT')) await input.selectOption(value);
      else if (kind.endsWith('radio'))
        await page.check(`${form} [name="${field}"][value="${value}"]`);
      else await input.fill(value);
    }
    await page.click(`${form} button.button`);
  }
  const documents = page.locator('form[action="/en/apply/documents"]');
  await page
    .locator('form[action="/en/apply/check"], form[action="/en/apply/documents"]')
    .first()
    .waitFor();
  if ((await documents.count()) > 0) {
    await page.check('[name="nomination"][value="later"]');
    await documents.locator('button.button').click();
  }
  await page.locator('form[action="/en/apply/check"]').waitFor();
  for (const box of [
    'declaresTrue',
    'agreesToUse',
    'givenToPartner1',
    'givenToPartner2',
    'givenToPartner3',
  ])
    await page.check(`#${box}`);
  await page.click('form[action="/en/apply/check"] button.button');
  await page.locator('.reference').waitFor();

  const pages = received.filter(({ type }) => type === 'Document');
  const largest = Math.max(...pages.map(({ bytes }) => bytes));
  // A busy machine adds to the line: the first view is looked at again, each time by somebody new.
  while (Math.min(...seconds) > mostSeconds && seconds.length < 5) seconds.push(await firstView());
  console.log(
    `first view ${kb(first)} in ${requests} requests, ${Math.min(...seconds).toFixed(1)} s; ` +
      `largest page ${kb(largest)}; whole way ${kb(sum(received))} in ${received.length} requests`,
  );
  expect(first).toBeLessThanOrEqual(12 * 1024);
  expect(requests).toBeLessThanOrEqual(2);
  expect(Math.min(...seconds)).toBeLessThanOrEqual(mostSeconds);
  expect(largest).toBeLessThanOrEqual(8 * 1024);
  expect(sum(received)).toBeLessThanOrEqual(80 * 1024);
  expect(received.filter(({ url }) => !url.startsWith(run.siteUrl))).toEqual([]);
  expect(received.filter(({ type }) => type === 'Font')).toEqual([]);
  await context.close();
});
