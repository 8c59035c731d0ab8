import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { fieldPages } from '#shared/domain/draft.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { edition as buildEdition, typedForm } from '../support/builders.ts';
import { createTestTable } from '../support/test-table.ts';
import { fillAll, newVisitor, type Shown, sendChecked, type Visitor } from '../support/visitor.ts';
import { createWorld } from '../support/world.ts';

const edition = buildEdition();
const typed = typedForm();

let open: (cookies?: boolean) => Visitor;

beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint');
  const { name: table } = await createTestTable(endpoint);
  const world = createWorld({ endpoint, table, edition, now: () => edition.opensAt + 60_000 });
  open = (cookies = true) => newVisitor('https://call.example', { by: world.fetch, cookies });
});
beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const switches = ({ html }: Shown): readonly string[] =>
  [...html.matchAll(/<a href="([^"]*)"[^>]* hreflang=/g)].map(([, path = '']) => path);

const valuesIn = ({ html }: Shown): readonly string[] =>
  [...html.matchAll(/<input[^>]* type="text"[^>]* value="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );

describe('a page that one gets by its address', () => {
  test('leads to itself in the other language, with what is saved in it', async () => {
    const visitor = open();
    await fillAll(visitor, typed);
    const pages = [
      '/en/apply',
      '/en/apply/one-page',
      ...fieldPages.map((page) => `/en/apply/${page}`),
      '/en/apply/check',
      '/en/application',
      '/en/return',
      '/en/return/K7M2Q9XD',
    ];
    for (const path of pages) {
      const english = await visitor.get(path);
      const there = path.replace('/en/', '/ko/');
      expect(switches(english), path).toEqual([there]);
      const korean = await visitor.get(there);
      expect([korean.url, korean.status], path).toEqual([there, 200]);
      expect(korean.html).toContain('<html lang="ko"');
      expect(switches(korean)).toEqual([path]);
      expect(valuesIn(korean)).toEqual(valuesIn(english));
    }
  });

  test('leads nowhere else where there is no such page', async () => {
    const visitor = open();
    await fillAll(visitor, typed);
    const nowhere = await visitor.get('/en/apply/nowhere');
    expect([nowhere.status, switches(nowhere)]).toEqual([404, []]);
  });
});

describe('the answer to a form has no switch, which would lose what was typed', () => {
  test('where a page has faults', async () => {
    const visitor = open();
    const you = await visitor.begin();
    expect(switches(you)).toEqual([]);
    const again = await visitor.fill(you, 'you', new Map([['email', 'grace@']]));
    expect([again.status, switches(again)]).toEqual([422, []]);
    const check = await visitor.send(await visitor.get('/en/apply/check'), '/en/apply/check');
    expect([check.status, switches(check)]).toEqual([422, []]);
  });

  test('where the browser keeps no cookies, so that no address leads there', async () => {
    const visitor = open(false);
    const check = await fillAll(visitor, typed);
    expect([check.url, switches(check)]).toEqual(['/en/open/check', []]);
    const receipt = await sendChecked(visitor, check, typed);
    expect(switches(receipt)).toEqual([receipt.url.replace('/en/', '/ko/')]);
  });

  test('where a code is asked for', async () => {
    const visitor = open();
    const asking = await visitor.get('/en/return');
    const code = await visitor.send(asking, '/en/return', [['email', 'nobody@city.gov']]);
    expect([code.status, switches(code)]).toEqual([200, []]);
  });
});
