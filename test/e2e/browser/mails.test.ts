import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../support/browser/browser.ts';
import { everyMailInEveryLanguage, writtenMail } from '../../support/every/every-mail.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const phone = 360;

/** With words without an end, and the sum of a file. */
const inFullLength = everyMailInEveryLanguage.map(({ name, mail, language }) => {
  const facts: Record<string, string> = { ...mail.facts };
  for (const fact of ['name', 'superior', 'city', 'position'])
    if (facts[fact]) facts[fact] = 'W'.repeat(80);
  if (mail.kind === 'receipt') facts['documents'] = `passport:${'a'.repeat(64)}`;
  return { name: `${name} in ${language}`, html: writtenMail({ ...mail, facts }, language).html };
});

test('F9 every mail is as wide as a phone of 360 px, however long its words are', async () => {
  const page = await browser.newPage({ viewport: { width: phone, height: 740 } });
  const wider: string[] = [];
  for (const { name, html } of inFullLength) {
    await page.setContent(html);
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (width > phone) wider.push(`${name}: ${width} px`);
  }
  await page.close();
  expect(inFullLength.length).toBeGreaterThan(50);
  expect(wider).toEqual([]);
});
