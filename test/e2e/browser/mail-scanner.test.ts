import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { formValues } from '../../support/builders/builders.ts';
import { eventually } from '../../support/run/applicant.ts';
import { itemsOf } from '../../support/run/evidence.ts';
import { startRun } from '../../support/run/start-run.ts';
import { fillAll, newVisitor, sendChecked } from '../../support/run/visitor.ts';

const times = 5;

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: 'rehearsal', port: 0, schedules: false }),
    startBrowser(),
  ]);
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** The links into our pages of every mail that was sent, in its text and in its HTML. */
const mailedLinks = async (): Promise<readonly string[]> => {
  const mails = await Promise.all(run.mails().map(({ raw }) => simpleParser(raw)));
  const found = mails.flatMap(({ text = '', html }) =>
    [...`${text} ${html || ''}`.matchAll(/https?:\/\/[^\s"<>)]+/g)].map(([link]) => link),
  );
  return [...new Set(found)].filter((link) => link.startsWith(run.siteUrl));
};

/** All that is stored, but for what the mailer notes of mails that are on their way. */
const stored = async (): Promise<readonly string[]> =>
  (await itemsOf(run))
    .map((item) =>
      stringIn(item, 'sk').startsWith('MAIL#')
        ? `${stringIn(item, 'pk')} ${stringIn(item, 'sk')}`
        : JSON.stringify(item),
    )
    .toSorted();

/** The same, once what the stream brings about has been written: nothing more for two seconds. */
const atRest = (): Promise<readonly string[]> =>
  eventually('rest', async () => {
    const first = await stored();
    await wait(2_000);
    return isDeepStrictEqual(first, await stored()) ? first : undefined;
  });

/** What can be seen and pressed: not the copy of a form's own button that Enter presses. */
const buttons = 'button:not(.first *), input[type=submit]';

/** Runs what scripts the page has, and presses each of its buttons, each on a page loaded anew. */
const pressAll = async (page: Page, link: string): Promise<number> => {
  await page.goto(link, { waitUntil: 'load' });
  const count = await page.locator(buttons).count();
  for (let index = 0; index < count; index += 1) {
    await page.goto(link, { waitUntil: 'load' });
    await page.locator(buttons).nth(index).click();
    await page.waitForLoadState('load');
    // What the first button leads to may have buttons of its own.
    const further = await page.locator(buttons).count();
    if (further > 0) await page.locator(buttons).first().click();
    await page.waitForLoadState('load');
  }
  return count;
};

test('B7 a scanner that follows every mailed link and presses every button uses up and changes nothing', async () => {
  const visitor = newVisitor(run.siteUrl);
  const values = formValues({
    givenToPartner3: 'yes',
    fullName: 'amara',
    email: 'amara@city.gov',
  });
  const check = await fillAll(visitor, values);
  await sendChecked(visitor, check, values);
  const other = newVisitor(run.siteUrl);
  const draft = formValues({ fullName: 'bina', email: 'bina@city.gov' });
  await other.fill(await other.begin(), 'you', draft);
  await other.send(await other.get('/en/return'), '/en/return', [['email', 'bina@city.gov']]);
  const sent = () => run.mails();
  await eventually(
    'the mails: two ways back, a receipt, two notices and a code',
    () => sent().length >= 6 || undefined,
  );

  const links = await mailedLinks();
  expect(links.length).toBeGreaterThanOrEqual(2);
  const before = await atRest();
  const mailsBefore = sent().length;
  let pressed = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const link of links)
    for (let time = 0; time < times; time += 1) {
      await fetch(link, { method: 'HEAD' });
      const answer = await fetch(link);
      expect(answer.status, link).toBe(200);
      // A file, such as the deadline for a calendar, has no buttons.
      if (answer.headers.get('content-type')?.startsWith('text/html'))
        pressed += await pressAll(page, link);
    }
  await context.close();
  console.table([{ links: links.length, times, 'buttons pressed': pressed }]);
  expect(pressed).toBeGreaterThanOrEqual(2 * times);
  expect(await stored()).toEqual(before);
  expect(sent()).toHaveLength(mailsBefore);
  // The person is not kept out by what the scanner did.
  const answer = await other.post('/en/return', [['email', 'bina@city.gov']]);
  expect(answer.status).toBe(200);
});
