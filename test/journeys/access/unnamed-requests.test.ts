import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import {
  cookieOf,
  hidden,
  peopleOf,
  postTo,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { answerErrors, host } from '../../support/world/from-elsewhere.ts';
import { createWorld } from '../../support/world/world.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const edition = buildEdition();
const now = edition.opensAt + 60_000;

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const { fetch: by } = createWorld({ endpoint, ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  const rows = async () => JSON.stringify(await table.items());
  const get = (path: string, init: RequestInit = {}) =>
    by(new URL(path, `https://${host}`), { ...init, headers: { cookie: cookieOf(person) } });
  return { by, get, person, rows, table };
};

/** Each page that one with an application can ask for; `{kind}` and `{page}` as they are meant. */
const pathsFor = (reference: string): readonly (readonly [string, string])[] =>
  routes
    .filter(({ area, method }) => area === 'applicants' && method === 'GET')
    .map(({ name, paths }: Route) => [
      name,
      (paths.at(-1) ?? '')
        .replace('{language}', 'en')
        .replace('{page}', 'you')
        .replace('{kind}', 'nomination-letter')
        .replace('{token}', 'T'.repeat(60))
        .replace('{reference}', reference),
    ]);

const odd = encodeURIComponent('x7q<b>"\'&');
const queries = [
  `?done=${'a'.repeat(9_000)}`,
  `?done=${odd}%0d%0aSet-Cookie:%20a=b&done=withdrawn&city=${odd}`,
  '?__proto__=1&constructor=2&done=__proto__&return=constructor',
  '?done=copy&done=consents',
  '?done=supervisor&done=browser&done=stored',
  '?done=%&%E0%A4%A=%&&&==',
];

test('no query has a page of an application say what is not true, echo it, or change anything', async () => {
  const { by, get, person, rows } = await openWorld();
  await sendOf(by, person, wholeDraft);
  const before = await rows();
  for (const [name, path] of pathsFor(person.session.reference)) {
    const plain = await get(path);
    for (const query of queries) {
      const answer = await get(`${path}${query}`);
      const what = `${name} ${query.slice(0, 60)}`;
      expect(answer.status, what).toBe(plain.status);
      expect(answer.headers.get('location'), what).toBe(plain.headers.get('location'));
      expect(answerErrors(answer), what).toEqual([]);
      const html = await answer.text();
      expect(html, what).not.toMatch(/x7q|has been withdrawn\.|We have saved|We are emailing/);
      const head = await get(`${path}${query}`, { method: 'HEAD' });
      expect([head.status, await head.text()], what).toEqual([plain.status, '']);
    }
  }
  expect(await rows()).toBe(before);
  expect(logged.lines.join('')).not.toMatch(/x7q|Grace|kcca/);
});

test.each([
  '__proto__',
  'constructor',
  'nomination-letter%00',
  'NOMINATION-LETTER',
  '..%2fyou',
  'passport%0d%0a',
])('there is no page of a file of the kind %s', async (kind) => {
  const { get } = await openWorld();
  const answer = await get(`/en/apply/file/${kind}`);
  expect(answer.status).toBe(404);
  expect(answerErrors(answer)).toEqual([]);
});

test('a supervisor’s name of line breaks and controls is asked as one line', async () => {
  const { by, person, table } = await openWorld();
  const saved = await postTo(by, '/en/apply/supervisor', [
    ...hidden(person, wholeDraft),
    ['superiorName', 'Sarah\r\nBcc: all@city.gov\u0000\u202e'],
    ['superiorAddress', 'sarah@kcca.go.ug'],
  ]);
  expect(saved.status).toBe(307);
  expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
  const items = await table.items();
  const request = items.find((item) => stringIn(item, 'kind') === 'endorsement-request');
  const asked = items.find((item) => item['endorsement'] !== undefined);
  expect(request?.['to']?.S).toBe('sarah@kcca.go.ug');
  const endorsement = JSON.parse(stringIn(asked ?? {}, 'endorsement'));
  expect(endorsement).toMatchObject({ name: 'Sarah Bcc: all@city.gov' });
  expect(stringIn(request ?? {}, 'facts')).not.toMatch(/\\[rn]|\\u0000|\u202e/);
});
