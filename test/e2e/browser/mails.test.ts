import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../support/browser/browser.ts';
import { everyMailInEveryLanguage, writtenMail } from '../../support/every/every-mail.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** As far as anything reaches to the right, in CSS pixels; also what is wider than its own box. */
const widest = `Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
  .flatMap((one) => [one.getBoundingClientRect().right, one.getBoundingClientRect().left + one.scrollWidth]))`;

const phone = 320;

const long = 'W'.repeat(80);
const files = [{ kind: 'passport', receivedSha256: 'a'.repeat(64) }] as const;

/** With words without an end, and the sum of a file. */
const inFullLength = everyMailInEveryLanguage.map(({ name, mail, language, made }) => {
  const words = ['name', 'endorser', 'city', 'position'].filter(
    (fact) => Object.entries(mail.facts).find(([known]) => known === fact)?.[1],
  );
  const facts = {
    ...mail.facts,
    ...Object.fromEntries(words.map((fact) => [fact, long])),
    ...(mail.kind === 'receipt' && { documents: files }),
  };
  // Of the mail's own kind: only its words are longer.
  const longer = { ...mail, facts } as typeof mail;
  return {
    name: `${name} in ${language}`,
    html: writtenMail(longer, language, undefined, made).html,
  };
});

test('F9 every mail is as wide as a phone of 320 px, however long its words are', async () => {
  const page = await browser.newPage({ viewport: { width: phone, height: 568 } });
  const wider: string[] = [];
  for (const { name, html } of inFullLength) {
    await page.setContent(html);
    const width = Number(await page.evaluate(widest));
    if (width > phone) wider.push(`${name}: ${width} px`);
  }
  await page.close();
  expect(inFullLength.length).toBeGreaterThan(50);
  expect(wider).toEqual([]);
});
