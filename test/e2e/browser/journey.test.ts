import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FieldName, formFields } from '#shared/domain/form-fields.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { eventually } from '../../support/applicant.ts';
import { startBrowser } from '../../support/browser.ts';
import { typedForm } from '../../support/builders.ts';
import { startRun } from '../../support/start-run.ts';

let run: LocalRun;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: 'rehearsal', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** A browser without scripts that keeps no cookies. */
beforeEach(async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});

const answers = (name: string) =>
  typedForm({ fullName: name, email: `${name}@city.gov`, givenToPartner3: 'yes' });

/** Goes on with Tab until the field has the focus, as a person without a mouse does. */
const tabTo = async (selector: string): Promise<void> => {
  const wanted = page.locator(selector);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}`);
};

const answerByKeyboard = async (typed: ReadonlyMap<string, string>): Promise<void> => {
  for (const [name, value] of typed) {
    if (value === '') continue;
    const kind = name in formFields ? formFields[name as FieldName].kind : 'tick';
    if (kind === 'choice') {
      await page.locator(`[name="${name}"]`).first().focus();
      const options = page.locator(`[name="${name}"]`);
      const values = await options.evaluateAll((all) =>
        all.map((one) => one.getAttribute('value')),
      );
      await page.keyboard.press('Space');
      for (let down = values.indexOf(value); down > 0; down -= 1)
        await page.keyboard.press('ArrowDown');
      continue;
    }
    await tabTo(`#${name}`);
    if (kind === 'tick') await page.keyboard.press('Space');
    else if (kind === 'city') await page.keyboard.type('Kampala');
    else await page.keyboard.insertText(value);
  }
};

const fillIn = async (typed: ReadonlyMap<string, string>): Promise<void> => {
  for (const [name, value] of typed) {
    if (value === '') continue;
    const kind = name in formFields ? formFields[name as FieldName].kind : 'tick';
    if (kind === 'city') await page.selectOption(`#${name}`, value);
    else if (kind === 'choice') await page.check(`[name="${name}"][value="${value}"]`);
    else if (kind === 'tick') await page.check(`#${name}`);
    else await page.fill(`#${name}`, value);
  }
};

test('U2 by keyboard alone, without scripts and cookies, the way ends in a receipt', async () => {
  await page.goto(`${run.siteUrl}/en`);
  await tabTo('a.button');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/apply');
  await answerByKeyboard(answers('keyboard'));
  await tabTo('button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/applications/*');
  expect(await page.title()).toContain('We have your application');
  const reference = (await page.locator('.reference').textContent()) ?? '';
  const mail = await eventually('the receipt', () =>
    run.mails().find(({ destinations }) => destinations.includes('keyboard@city.gov')),
  );
  expect(mail.tags['owner']).toBe(`application-${reference}`);
});

test('U5 each fault stands in the summary, leads to its field, and nothing typed is lost', async () => {
  await page.goto(`${run.siteUrl}/en/apply`);
  const story = 'I lead a team.\nWe build “things” <b>& more</b>.\n\nनमस्ते';
  await page.fill('#fullName', 'ᠮᠣᠩᠭᠣᠯ O’Brien-Ño');
  await page.fill('#workAndProjects', story);
  await page.selectOption('#city', 'not-listed');
  await page.click('button[type=submit]');

  expect(await page.title()).toMatch(/^Error:/);
  await page.locator('#summary:focus').waitFor();
  expect(await page.inputValue('#fullName')).toBe('ᠮᠣᠩᠭᠣᠯ O’Brien-Ño');
  expect(await page.inputValue('#workAndProjects')).toBe(story);
  expect(await page.inputValue('#city')).toBe('not-listed');
  const links = await page
    .locator('.summary a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links).toContain('#otherCity');
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    const field = page.locator(link);
    expect(await field.count(), link).toBe(1);
    await page.locator(`.summary a[href="${link}"]`).click();
    expect(await field.evaluate((element) => element.matches(':target')), link).toBe(true);
  }
});

test('a double click on the button makes one application', async () => {
  await page.goto(`${run.siteUrl}/en/apply`);
  await fillIn(answers('doubleclick'));
  await page.locator('button[type=submit]').dblclick({ noWaitAfter: true });
  await page.waitForURL('**/applications/*');
  await eventually('three mails', () => {
    const mine = run.mails().filter(({ destinations }) => destinations[0]?.startsWith('doublec'));
    return mine.length === 1 || undefined;
  });
});

test('one whose browser speaks Korean is met in Korean, applies in it and gets mail in it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' });
  page = await context.newPage();
  await page.goto(run.siteUrl);
  expect(await page.locator('h1').textContent()).toContain('스마트 지속가능도시');
  await page.click('a.button');
  await page.waitForURL('**/ko/apply');
  await fillIn(answers('minjun'));
  await page.click('button[type=submit]');
  await page.waitForURL('**/ko/applications/*');
  expect(await page.title()).toContain('신청이 접수되었습니다');
  const reference = (await page.locator('.reference').textContent()) ?? '';

  const sent = await eventually('the receipt', () =>
    run.mails().find(({ destinations }) => destinations.includes('minjun@city.gov')),
  );
  const mail = await simpleParser(sent.raw);
  expect(mail.subject).toBe(`신청이 접수되었습니다 (신청번호 ${reference})`);
  const [link = ''] = /https?:\/\/\S+/.exec(mail.text ?? '') ?? [];
  await page.goto(link);
  expect(await page.locator('.reference').textContent()).toBe(reference);
  await page.click('text=English');
  await page.waitForURL(`**/en/applications/${reference}`);
  expect(await page.title()).toContain('We have your application');
  await context.close();
});

test.each([
  ['/en', 'en'],
  ['/ko', 'ko'],
  ['/', 'ko-KR,ko;q=0.9'],
])(
  'U4 the first view at %s is the page and one stylesheet, of 12 KB in all',
  async (path, asked) => {
    const headers = { 'accept-encoding': 'br', 'accept-language': asked };
    const html = await (await fetch(run.siteUrl + path, { headers })).text();
    expect(html).toContain(`<html lang="${asked.slice(0, 2)}"`);
    const style = /href="(\/assets\/style-[^"]+)"/.exec(html)?.[1] ?? '';
    const sizes: number[] = [];
    for (const one of [path, style]) {
      const answer = await fetch(run.siteUrl + one, { headers });
      expect(answer.headers.get('content-encoding')).toBe('br');
      sizes.push(Number(answer.headers.get('content-length')));
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12 * 1024);

    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(run.siteUrl + path, { waitUntil: 'networkidle' });
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(requests.every((url) => url.startsWith(run.siteUrl))).toBe(true);
  },
);
