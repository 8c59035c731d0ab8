import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FieldName, formFields } from '#shared/domain/form/form-fields.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { formValues } from '../../support/builders/builders.ts';
import { itemsOf } from '../../support/run/evidence.ts';
import { startRun } from '../../support/run/start-run.ts';
import { newVisitor } from '../../support/run/visitor.ts';

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: 'rehearsal', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.opensAt + 60_000 });
  // More than a city sends: from here on the address is asked for work.
  for (let before = 1; before <= 5; before += 1) await newVisitor(run.siteUrl).begin();
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

test.each([true, false])(
  'in a crowded hour an official applies as ever, with scripts: %s',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const name = `scripts-${javaScriptEnabled}`;
    const values = formValues({
      fullName: name,
      email: `${name}@city.gov`,
      givenToPartner3: 'yes',
    });

    await page.goto(`${run.siteUrl}/en/apply`);
    await page.click('main form button[type=submit]');
    for (const part of ['you', 'role-and-city', 'motivation']) {
      for (const [field, value] of values) {
        if (value === '' || !(field in formFields)) continue;
        const { kind, part: place } = formFields[field as FieldName];
        if (place !== part) continue;
        if (kind === 'city') await page.selectOption(`#${field}`, value);
        else if (kind === 'choice') await page.check(`[name="${field}"][value="${value}"]`);
        else await page.fill(`#${field}`, value);
      }
      await page.click('main form:has(input[name=version]) button[type=submit]');
    }
    await page.check('[name="nomination"][value="later"]');
    await page.click('main form:has(input[name=version]) button[type=submit]');
    await page.waitForURL('**/apply/check');
    for (const box of [
      'declaresTrue',
      'agreesToUse',
      'givenToPartner1',
      'givenToPartner2',
      'givenToPartner3',
    ])
      await page.check(`#${box}`);
    await page.click('main form:has(input[name=version]) button[type=submit]');
    await page.waitForURL('**/applications/*');

    expect(await page.title()).toContain('We have received your application');
    expect(refused).toEqual([]);
    const reference = (await page.locator('.reference').textContent()) ?? '';
    const stored = (await itemsOf(run)).find(
      (item) => stringIn(item, 'sk') === 'APPLICATION' && stringIn(item, 'reference') === reference,
    );
    const flags: string[] = JSON.parse(stringIn(stored, 'flags'));
    expect(flags.includes('no-proof-of-work')).toBe(!javaScriptEnabled);
    expect(flags).not.toContain('unlike-a-browser');
    await context.close();
  },
);
