import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FieldName,
  type FieldPage,
  fieldPages,
  fieldsOf,
  formFields,
} from '#shared/domain/form/form-fields.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import {
  answerByKeyboard,
  chooseByKeyboard,
  pressByKeyboard,
  uploadByKeyboard,
} from '../../support/browser/keyboard.ts';
import { formValues } from '../../support/builders/builders.ts';
import { pdf } from '../../support/builders/files.ts';
import { eventually } from '../../support/run/applicant.ts';
import { startRun } from '../../support/run/start-run.ts';

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([startRun({ edition: 'rehearsal', port: 0 }), startBrowser()]);
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

const answers = (name: string, changes: Readonly<Record<string, string>> = {}) =>
  formValues({ fullName: name, email: `${name}@city.gov`, givenToPartner3: 'yes', ...changes });

/** A browser that sends no cookie back, whatever it was given. */
const withoutCookies = async (context: BrowserContext): Promise<void> => {
  await context.route('**/*', async (route) => {
    const { cookie: _, ...headers } = await route.request().allHeaders();
    await route.continue({ headers });
  });
};

const withoutStyles = async (context: BrowserContext): Promise<void> => {
  await context.route('**/assets/*.css', (route) => route.abort());
};

const isOn = async (page: Page, title: string): Promise<void> => {
  expect(await page.locator('h1').textContent()).toBe(title);
};

const letter = {
  name: 'nomination of the city.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdf()),
};

const letterSum = createHash('sha256').update(letter.buffer).digest('hex');

/** From the call to the receipt, and no hand on a mouse. */
const walk = async (page: Page, values: ReadonlyMap<string, string>): Promise<string> => {
  await page.goto(`${run.siteUrl}/en`);
  await pressByKeyboard(page, 'a.button');
  await pressByKeyboard(page, 'form[action="/en/apply/start"] button.button');
  for (const name of fieldPages) {
    await page.locator(`form[action="/en/apply/${name}"]`).waitFor();
    await answerByKeyboard(
      page,
      new Map(fieldsOf(name).map(([one]) => [one, values.get(one) ?? ''])),
    );
    await pressByKeyboard(page, `form[action="/en/apply/${name}"] button.button`);
  }
  await isOn(page, 'How will your city nominate you?');
  await chooseByKeyboard(page, 'nomination', 'letter');
  await pressByKeyboard(page, 'form[action="/en/apply/documents"] button.button');
  await isOn(page, 'Upload your nomination letter');
  await uploadByKeyboard(page, '#file-nomination-letter', letter);
  expect(await page.locator('main').textContent()).toContain(letter.name);
  await pressByKeyboard(page, 'main .way .button');
  await isOn(page, 'Check your answers and submit');
  const boxes = [...values].filter(
    ([name]) => !(name in formFields) || formFields[name as FieldName].part === 'declarations',
  );
  await answerByKeyboard(page, new Map(boxes));
  await pressByKeyboard(page, 'form[action="/en/apply/check"] button.button');
  await isOn(page, 'We have received your application');
  expect(await page.locator('main').textContent()).toContain(letterSum);
  return (await page.locator('.reference').textContent()) ?? '';
};

describe('U2 by keyboard alone and without scripts the way ends in a receipt', () => {
  test.each([
    ['keyboard', async () => {}],
    ['cookieless', withoutCookies],
    ['styleless', withoutStyles],
  ] as const)('for one who is %s', async (name, prepare) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await prepare(context);
    const page = await context.newPage();
    const reference = await walk(page, answers(name));
    const mail = await eventually('the receipt', () =>
      run
        .mails()
        .find(
          ({ destinations, tags }) =>
            destinations.includes(`${name}@city.gov`) && tags['mail']?.includes('receipt'),
        ),
    );
    expect(mail.tags['owner']).toBe(`application-${reference}`);
    await context.close();
  });
});

/** What is wrong, field by field: each field with each fault that it can have. */
const faults: Readonly<Record<FieldPage, readonly Readonly<Record<string, string>>[]>> = {
  you: [
    {},
    {
      fullName: 'x'.repeat(201),
      nameInOwnScript: 'y'.repeat(201),
      email: 'no address',
      phone: '1'.repeat(61),
    },
    { fullName: 'ᠮᠣᠩᠭᠣᠯ O’Brien-Ño', email: `${'a'.repeat(250)}@b.org` },
  ],
  'role-and-city': [
    {},
    { city: 'not-listed', yearsInService: 'seven' },
    {
      city: 'not-listed',
      otherCity: 'x'.repeat(101),
      country: 'y'.repeat(101),
      department: 'z'.repeat(201),
      position: 'p'.repeat(201),
      yearsInService: '61',
      level: 'other',
    },
  ],
  motivation: [
    {},
    {
      workAndProjects: 'I lead.\nWe build “things” <b>& more</b>.\n\nनमस्ते',
      cityChallenge: 'short',
      planOnReturn: 'short',
    },
    {
      workAndProjects: 'x'.repeat(1501),
      cityChallenge: 'y'.repeat(1501),
      planOnReturn: 'z'.repeat(1501),
      earlierEvents: 'e'.repeat(501),
      interviewTimes: 'i'.repeat(301),
      english: 'basic',
    },
  ],
};

const fillIn = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const { kind } = formFields[name as FieldName];
    if (kind === 'city') await page.selectOption(`#${name}`, value);
    else if (kind === 'choice') await page.check(`[name="${name}"][value="${value}"]`);
    else await page.fill(`#${name}`, value);
  }
};

const shownIn = async (page: Page, name: string): Promise<string> => {
  const { kind } = formFields[name as FieldName];
  return kind === 'choice'
    ? ((await page.locator(`[name="${name}"]:checked`).getAttribute('value')) ?? '')
    : page.inputValue(`#${name}`);
};

describe('U5 each fault stands in the summary and leads to its field, and nothing typed is lost', () => {
  test.each(fieldPages)('on the page %s', async (name) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${run.siteUrl}/en/apply`);
    await page.click('main button.button');
    for (const values of faults[name]) {
      await page.goto(`${run.siteUrl}/en/apply/${name}`);
      await fillIn(page, values);
      await page.click(`form[action="/en/apply/${name}"] button.button`);
      await page.locator('#summary:focus').waitFor();
      expect(await page.title()).toMatch(/^Error:/);
      for (const [field, value] of Object.entries(values))
        expect(await shownIn(page, field), field).toBe(value);
      const links = await page
        .locator('.summary a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        await page.locator(`.summary a[href="${link}"]`).click();
        const field = page.locator(link);
        expect(await field.count(), link).toBe(1);
        expect(await field.evaluate((element) => element.matches(':target')), link).toBe(true);
        const described = field.locator('xpath=ancestor-or-self::*[@aria-describedby]');
        expect(await described.count(), link).toBeGreaterThan(0);
      }
    }
    await context.close();
  });

  test('what was typed with faults is still there when one comes back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${run.siteUrl}/en/apply`);
    await page.click('main button.button');
    await page.fill('#fullName', 'Айсен');
    await page.click('form[action="/en/apply/you"] button.button');
    await page.goto(`${run.siteUrl}/en`);
    await page.goto(`${run.siteUrl}/en/apply/you`);
    expect(await page.inputValue('#fullName')).toBe('Айсен');
    await context.close();
  });
});

test('a double click on each button makes one application', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const values = answers('doubleclick');
  await page.goto(`${run.siteUrl}/en/apply/one-page`);
  for (const [name, value] of values) {
    if (value === '') continue;
    if (name in formFields && formFields[name as FieldName].kind !== 'tick')
      await fillIn(page, { [name]: value });
    else await page.check(`#${name}`);
  }
  await page.check('#nomination-later');
  await page.locator('main button[type=submit]').dblclick({ noWaitAfter: true });
  await page.waitForURL('**/applications/*');
  await eventually('one receipt', () => {
    const mine = run.mails().filter(({ destinations }) => destinations[0]?.startsWith('doublec'));
    return mine.length === 1 || undefined;
  });
  await context.close();
});
