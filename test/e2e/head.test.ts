import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { itemsOf } from '../support/run/evidence.ts';
import { startRun } from '../support/run/start-run.ts';
import { fillAll, newVisitor, sendChecked } from '../support/run/visitor.ts';

let run: LocalRun;
let cookie: string;
let reference: string;

beforeAll(async () => {
  run = await startRun({ edition: '2018-jeju', port: 0 });
  run.setClock({ at: run.call.opensAt + 60_000 });
  const visitor = newVisitor(run.siteUrl);
  const values = formValues({ givenToPartner3: 'yes' });
  const receipt = await sendChecked(visitor, await fillAll(visitor, values), values);
  reference = receipt.url.split('/').at(-1) ?? '';
  cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
});
afterAll(() => run?.stop());

// A sign-in begins by a row of its own, which ends after ten minutes.
const looking = routes.filter(({ method, name }) => method === 'GET' && name !== 'begin-sign-in');

const pathsOf = ({ paths }: Pick<Route, 'paths'>): readonly string[] =>
  paths.map((path) =>
    path
      .replace('{language}', 'en')
      .replace('{page}', 'you')
      .replace('{reference}', reference)
      .replace('{token}', 'a'.repeat(43))
      .replace('{file}', 'style-0123456789.css'),
  );

const ask = (path: string, method: string) =>
  fetch(run.siteUrl + path, { method, headers: { cookie }, redirect: 'manual' });

/** The headers of an answer but for those that differ from one request to the next. */
const headersOf = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].filter(
      ([name]) => !/^(date|apigw-requestid|content-length|connection|keep-alive)$/.test(name),
    ),
  );

/** All that is stored, but for what the mailer and the keeper of the list write in their own time. */
const stored = async (): Promise<readonly string[]> =>
  (await itemsOf(run))
    .filter((item) => !stringIn(item, 'sk').startsWith('MAIL#'))
    .filter((item) => !/^LIMIT#(?:mails|notices|sweep)\b/.test(stringIn(item, 'pk')))
    .filter((item) => !/^(?:ENTRY|TERM|WORD|COUNTS)#/.test(stringIn(item, 'pk')))
    .map((item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted();

describe.each(looking)('HEAD on $name', (route) => {
  test('is answered as GET is, without a body, and changes nothing', async () => {
    for (const path of pathsOf(route)) {
      const before = await stored();
      const heads = [];
      for (let time = 0; time < 3; time += 1) heads.push(await ask(path, 'HEAD'));
      expect(await stored()).toEqual(before);
      const got = await ask(path, 'GET');
      for (const head of heads) {
        expect([path, head.status, headersOf(head)]).toEqual([path, got.status, headersOf(got)]);
        expect(await head.text()).toBe('');
      }
    }
  });

  test('is kept from search engines, as all is where the clock is not the world’s', async () => {
    for (const path of pathsOf(route)) {
      const { headers } = await ask(path, 'HEAD');
      expect([path, headers.get('x-robots-tag')]).toEqual([path, 'noindex, nofollow']);
    }
  });
});

test('HEAD on what is nowhere is 404, and on what is posted alone 405', async () => {
  expect((await ask('/en/nowhere', 'HEAD')).status).toBe(404);
  const posted = await ask('/en/application/forget', 'HEAD');
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'POST']);
});

test('an address that a Korean sentence goes on from is answered in Korean', async () => {
  for (const path of ['/ko에서', encodeURI('/ko에서'), '/ko에서/apply']) {
    const answer = await ask(path, 'GET');
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).toContain('<html lang="ko"');
  }
});
