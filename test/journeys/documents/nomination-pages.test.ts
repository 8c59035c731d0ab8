import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import { heic, pdf } from '../../support/builders/files.ts';
import {
  fillAll,
  fillToDocuments,
  newVisitor,
  type Shown,
  sendChecked,
  toCheck,
  type Visitor,
} from '../../support/run/visitor.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf } from '../../support/text/html.ts';
import { createDocuments } from '../../support/world/documents-world.ts';
import type { Fetch } from '../../support/world/in-process.ts';
import { createWorld } from '../../support/world/world.ts';

const base = buildEdition();
/** The edition of today: the letter with the application, the rest of those who are selected. */
const letterAlone = buildEdition({
  collectAt: { ...base.collectAt, headshot: 'selection', passport: 'selection' },
});
const everyFile = buildEdition({
  collectAt: {
    'nomination-letter': 'application',
    headshot: 'application',
    passport: 'application',
  },
});

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A browser that meets both areas of applicants, as behind the gateway. */
const browserOf = async (edition = letterAlone) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const now = () => edition.opensAt + 60_000;
  const world = createWorld({ endpoint, table: table.name, edition, now });
  const documents = createDocuments({ client: table.client, table: table.name, edition, now });
  const by: Fetch = (url, init) =>
    /\/documents\/|\.pdf$/.test(url.pathname) ? documents.fetch(url, init) : world.fetch(url, init);
  return (cookies: boolean): Visitor => newVisitor('https://call.example', { by, cookies });
};

const values = formValues({ email: 'grace@kcca.go.ug' });
const superior = [
  ['superiorName', 'Sarah Namukasa'],
  ['superiorAddress', 'sarah@kcca.go.ug'],
] as const;
const headings = ({ html }: Shown) =>
  [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text = '']) => textOf(text));
const primaryButtons = ({ html }: Shown) => html.match(/class="button"/g) ?? [];
const choose = (visitor: Visitor, shown: Shown, nomination: string) =>
  visitor.send(shown, '/en/apply/documents', [['nomination', nomination]]);

describe.each([
  ['with cookies', true],
  ['without cookies', false],
])('%s', (_, cookies) => {
  test('the answer to the question decides which page comes next', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const question = await fillToDocuments(visitor, values);
    expect(headings(question)).toEqual(['How will your city nominate you?']);
    expect(question.html).not.toMatch(/superiorName|type="file"/);
    const letter = await choose(visitor, question, 'letter');
    expect(headings(letter)).toEqual(['Upload your nomination letter']);
    expect(letter.url).toMatch(/\/file\/nomination-letter$/);
    const later = await choose(visitor, question, 'later');
    expect(later.status).toBe(409);
  });

  test('one who chooses later goes on at once', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const check = await choose(visitor, await fillToDocuments(visitor, values), 'later');
    expect(check.url).toMatch(/\/(apply|open)\/check$/);
  });

  test('one who chooses nothing is asked again', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const question = await fillToDocuments(visitor, values);
    const again = await visitor.send(question, '/en/apply/documents');
    expect(again.status).toBe(422);
    expect(again.html).toContain('href="#nomination"');
  });

  test('the supervisor is checked on the page of their own, and kept as typed', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const page = await choose(visitor, await fillToDocuments(visitor, values), 'endorsement');
    expect(headings(page)).toEqual(['Your supervisor']);
    expect(textOf(page.html)).not.toContain('There is a problem');
    const wrong = await visitor.send(page, '/en/apply/supervisor', [
      ['superiorName', 'Sarah Namukasa'],
      ['superiorAddress', 'sarah@'],
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="sarah@"');
    const check = await visitor.send(wrong, '/en/apply/supervisor', superior);
    expect(textOf(check.html)).toContain('sarah@kcca.go.ug');
  });

  test('a letter that came is said on the same page, which leads on', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const empty = await choose(visitor, await fillToDocuments(visitor, values), 'letter');
    expect(primaryButtons(empty)).toHaveLength(1);
    const refused = await visitor.upload(empty, { bytes: heic('heic'), name: 'photo.heic' });
    expect(refused.status).toBe(422);
    expect(headings(refused)).toEqual(headings(empty));
    expect(refused.html).toContain('href="#file-nomination-letter"');
    const held = await visitor.upload(refused, { bytes: pdf(), name: 'letter-of-kampala.pdf' });
    expect(headings(held)).toEqual(headings(empty));
    expect(held.html).toMatch(/<p class="done" role="status"/);
    expect(textOf(held.html)).toContain('letter-of-kampala.pdf');
    expect(primaryButtons(held)).toHaveLength(1);
    const removed = await visitor.send(held, '/en/documents/nomination-letter/remove');
    expect(headings(removed)).toEqual(headings(empty));
    expect(removed.html).toMatch(/<p class="done" role="status"/);
    expect(textOf(removed.html)).not.toContain('letter-of-kampala.pdf');
  });

  test('each file that is asked for has a page, and a refused one keeps its consent', async () => {
    const open = await browserOf(everyFile);
    const visitor = open(cookies);
    const photo = await choose(visitor, await fillToDocuments(visitor, values), 'later');
    expect(headings(photo)).toEqual(['Upload your photo']);
    const refused = await visitor.upload(photo, {
      kind: 'headshot',
      bytes: heic('heic'),
      name: 'photo.heic',
      values: [['consent', 'yes']],
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<input type="checkbox"[^>]*name="consent"[^>]*checked/);
  });

  test('the receipt says what is still to do, and leads to the application without a code', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const typed = new Map([...values, ['nomination', 'letter']]);
    const receipt = await sendChecked(visitor, await fillAll(visitor, typed), typed);
    expect(textOf(receipt.html)).toContain('Upload your nomination letter');
    const status = cookies
      ? await visitor.get('/en/application')
      : await visitor.send(receipt, '/en/open/application');
    expect(status.status).toBe(200);
    expect(textOf(status.html)).toMatch(/Nomination/);
  });

  test('the form on one page asks the one question, and its receipt gives the access', async () => {
    const open = await browserOf();
    const visitor = open(cookies);
    const form = await visitor.get('/en/apply/one-page');
    expect(form.html).toContain('name="nomination"');
    const receipt = await visitor.send(form, '/en/apply', [...values, ['nomination', 'letter']]);
    expect(receipt.status).toBe(200);
    expect(textOf(receipt.html)).toContain('Still to do');
    const letter = cookies
      ? await visitor.get('/en/apply/file/nomination-letter')
      : await visitor.send(receipt, '/en/open/file/nomination-letter');
    const held = await visitor.upload(letter, { bytes: pdf(), name: 'letter.pdf' });
    expect(textOf(held.html)).toContain('we use the version you submitted before');
    const check = await toCheck(visitor, held);
    const changed = await sendChecked(visitor, check, values);
    expect(textOf(changed.html)).not.toContain('Still to do');
  });
});

test('a page of an earlier release still posts the nomination with the supervisor', async () => {
  const open = await browserOf();
  const visitor = open(true);
  const question = await fillToDocuments(visitor, values);
  const page = await visitor.send(question, '/en/apply/documents', [
    ['nomination', 'endorsement'],
    ...superior,
  ]);
  expect(headings(page)).toEqual(['Your supervisor']);
  expect(page.html).toContain('value="Sarah Namukasa"');
  const check = await visitor.send(page, '/en/apply/supervisor', superior);
  expect(check.url).toBe('/en/apply/check');
});

test('the receipt tells whoever has only its address nothing of the nomination', async () => {
  const open = await browserOf();
  const visitor = open(true);
  const typed = new Map([...values, ['nomination', 'endorsement'], ...superior]);
  const receipt = await sendChecked(visitor, await fillAll(visitor, typed), typed);
  expect(textOf(receipt.html)).toContain('We are waiting for your supervisor’s answer');
  const seen = textOf((await open(true).get(receipt.url)).html);
  expect(seen).not.toMatch(/supervisor|Still to do|Kampala|Sarah/);
});

test('a form on one page that is sent twice gives the access once more, and to one draft', async () => {
  const open = await browserOf();
  const visitor = open(true);
  const form = await visitor.get('/en/apply/one-page');
  const fields = [...values, ['nomination', 'later'] as const];
  const first = await visitor.send(form, '/en/apply', fields);
  visitor.jar.clear();
  const second = await visitor.send(form, '/en/apply', fields);
  expect(second.url).toBe(first.url);
  expect(textOf(second.html)).toContain('Still to do');
});
