import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import {
  fillAll,
  newVisitor,
  type Shown,
  sendChecked,
  type Visitor,
} from '../../support/run/visitor.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { mainFieldsOf, switchesIn, switchPost } from '../../support/world/switches.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const values = formValues();

let open: (cookies?: boolean) => Visitor;
let items: Awaited<ReturnType<typeof createTestTable>>['items'];

beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint');
  const made = await createTestTable(endpoint);
  const table = made.name;
  items = made.items;
  const world = createWorld({ endpoint, table, edition, now: () => edition.opensAt + 60_000 });
  open = (cookies = true) => newVisitor('https://call.example', { by: world.fetch, cookies });
});
beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ways = ({ html }: Shown) => switchesIn(html).map(({ to, by }) => [by, to]);

/** Presses the button of the other language on a page into which `typed` was typed. */
const switched = (
  visitor: Visitor,
  shown: Shown,
  values: Iterable<readonly [string, string]> = [],
): Promise<Shown> => {
  const { to, fields } = switchPost(shown.html, values);
  return visitor.post(to, fields);
};

/** What stands in the main form of a page, its proof and its trap aside. */
const held = ({ html }: Shown): readonly (readonly [string, string])[] =>
  [...mainFieldsOf(html)].filter(
    ([name]) => !/^(proof|access|ticket|made|comment|wording)$/.test(name),
  );

const stored = async () => (await items()).map((item) => JSON.stringify(item)).toSorted();

/** Pages into which one types, and what is typed there before the language is switched. */
const typedPages: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '/en/apply/you',
    [
      ['fullName', 'Айсен Николаев'],
      ['email', 'aysen@'],
      ['phone', '+7 (4112)'],
    ],
  ],
  [
    '/en/apply/role-and-city',
    [
      ['city', 'not-listed'],
      ['otherCity', 'Якутск'],
      ['level', 'other'],
    ],
  ],
  [
    '/en/apply/motivation',
    [
      ['workAndProjects', 'One line\nand <another> & "one"'],
      ['english', 'basic'],
    ],
  ],
  [
    '/en/apply/supervisor',
    [
      ['superiorName', 'Sarah'],
      ['superiorAddress', 's@'],
    ],
  ],
  ['/en/apply/documents', [['nomination', 'endorsement']]],
  [
    '/en/apply/check',
    [
      ['declaresTrue', 'yes'],
      ['givenToPartner1', 'yes'],
      ['wantsNews', 'yes'],
    ],
  ],
  [
    '/en/apply/one-page',
    [
      ['fullName', 'Айсен'],
      ['cityChallenge', 'short'],
      ['declaresTrue', 'yes'],
    ],
  ],
  ['/en/return', [['email', 'aysen@city']]],
];

describe('a page into which one types', () => {
  test.each([true, false])(
    'comes in the other language with all that was typed, and nothing is saved (cookies: %s)',
    async (cookies) => {
      const visitor = open(cookies);
      const check = await fillAll(visitor, values);
      for (const [path, entered] of typedPages) {
        const isOpen = /return|one-page/.test(path);
        const page = path.split('/').at(-1);
        const english =
          cookies || isOpen
            ? await visitor.get(path)
            : await visitor.post(`/en/open/${page}`, mainFieldsOf(check.html));
        expect(
          ways(english).map(([by]) => by),
          path,
        ).toEqual(['form']);
        const before = await stored();
        const korean = await switched(visitor, english, entered);
        expect([path, korean.status]).toEqual([path, 200]);
        expect(korean.html).toContain('<html lang="ko"');
        expect(korean.html).not.toContain('class="fault"');
        expect(new Map(held(korean)), path).toEqual(new Map([...held(english), ...entered]));
        const back = await switched(visitor, korean);
        expect(back.html).toContain('<html lang="en"');
        expect(new Map(held(back)), path).toEqual(new Map([...held(english), ...entered]));
        expect(await stored()).toEqual(before);
      }
    },
  );

  test('can be saved and sent from there', async () => {
    const visitor = open();
    const korean = await switched(visitor, await visitor.begin(), [...values]);
    const role = await visitor.post('/ko/apply/you', mainFieldsOf(korean.html));
    expect(role.url).toBe('/ko/apply/role-and-city');
    const you = await visitor.get('/ko/apply/you');
    expect(mainFieldsOf(you.html).get('fullName')).toBe(values.get('fullName'));
  });

  test('of another window stays one of before: nothing saved meanwhile is lost', async () => {
    const visitor = open();
    await fillAll(visitor, values);
    const early = await visitor.get('/en/apply/you');
    await visitor.fill(early, 'you', new Map([...values, ['phone', '+256 1']]));
    const korean = await switched(visitor, early, [['phone', '+256 2']]);
    const saved = await visitor.post('/ko/apply/you', mainFieldsOf(korean.html));
    expect(saved.status).toBe(409);
    expect(saved.html).toContain('+256 1');
  });

  test('keeps what was typed on the way back, too', async () => {
    const visitor = open();
    await fillAll(visitor, values);
    for (const [page, before, entered] of [
      ['role-and-city', 'you', ['department', 'Another']],
      ['motivation', 'role-and-city', ['earlierEvents', 'Seoul 2017']],
      ['documents', 'motivation', ['nomination', 'endorsement']],
      ['supervisor', 'documents', ['superiorName', 'Sarah Namukasa']],
    ] as const) {
      const shown = await visitor.get(`/en/apply/${page}`);
      expect(shown.html).toContain('form="main-form" name="back"');
      const fields = new Map([...mainFieldsOf(shown.html), entered, ['back', 'yes'] as const]);
      const previous = await visitor.post(`/en/apply/${page}`, fields);
      expect(previous.url).toBe(`/en/apply/${before}`);
      const again = await visitor.get(`/en/apply/${page}`);
      expect(mainFieldsOf(again.html).get(entered[0])).toBe(entered[1]);
    }
  });
});

describe('a page on which nothing is typed', () => {
  test('leads to itself in the other language', async () => {
    const visitor = open();
    await fillAll(visitor, values);
    for (const path of ['/en/apply', '/en/application', '/en/nomination-form']) {
      const english = await visitor.get(path);
      const there = path.replace('/en/', '/ko/');
      expect(ways(english), path).toEqual([['link', there]]);
      expect(ways(await visitor.get(there))).toEqual([['link', path]]);
    }
  });

  test('leads nowhere else where there is no such page', async () => {
    const visitor = open();
    await fillAll(visitor, values);
    const nowhere = await visitor.get('/en/apply/nowhere');
    expect([nowhere.status, ways(nowhere)]).toEqual([404, []]);
  });
});

describe('the answer to a form', () => {
  test('with faults has the switch, and keeps what was typed', async () => {
    const visitor = open();
    const you = await visitor.begin();
    const again = await visitor.fill(you, 'you', new Map([['email', 'grace@']]));
    expect([again.status, ways(again)]).toEqual([422, [['form', '/ko/apply/you']]]);
    const korean = await switched(visitor, again);
    expect(mainFieldsOf(korean.html).get('email')).toBe('grace@');
    const check = await visitor.send(await visitor.get('/en/apply/check'), '/en/apply/check');
    expect([check.status, ways(check)]).toEqual([422, [['form', '/ko/apply/check']]]);
  });

  test('where the browser keeps no cookies takes the access along', async () => {
    const visitor = open(false);
    const check = await fillAll(visitor, values);
    const status = await visitor.post('/en/open/application', mainFieldsOf(check.html));
    expect(ways(status)).toEqual([['posted', '/ko/open/application']]);
    const korean = await switched(visitor, status);
    expect(korean.status).toBe(200);
    expect(korean.html).toContain('<html lang="ko"');
    expect(ways(korean)).toEqual([['posted', '/en/open/application']]);
    const receipt = await sendChecked(visitor, check, values);
    expect(ways(receipt)).toEqual([['posted', receipt.url.replace('/en/', '/ko/')]]);
  });

  test('where a code is asked for keeps what binds it to the browser', async () => {
    const visitor = open();
    const asking = await visitor.get('/en/return');
    const code = await visitor.send(asking, '/en/return', [['email', 'nobody@city.gov']]);
    const korean = await switched(visitor, code, [['code', '123']]);
    expect([korean.status, held(korean)]).toEqual([
      200,
      [
        ['browser', mainFieldsOf(code.html).get('browser') ?? ''],
        ['code', '123'],
      ],
    ]);
  });

  test('that was refused shows what was typed in the other language, too', async () => {
    const visitor = open();
    const refused = await visitor.post('/en/apply/you', [['fullName', 'Grace Nakato']]);
    expect([refused.status, ways(refused)]).toEqual([403, [['posted', '/ko/apply/you']]]);
    const korean = await switched(visitor, refused);
    expect(korean.status).toBe(403);
    expect(korean.html).toContain('<html lang="ko"');
    expect(korean.html).toContain('Grace Nakato');
  });

  test('never does again what the form did: only the page changes its language', async () => {
    const visitor = open();
    const receipt = await sendChecked(visitor, await fillAll(visitor, values), values);
    const reference = receipt.url.split('/').at(-1) ?? '';
    const status = await visitor.get('/en/application');
    const fields = [...mainFieldsOf(status.html)];
    const before = await stored();
    for (const [path, more] of [
      ['/ko/application/withdraw', [['withdraws', 'yes']]],
      ['/ko/application/consents', [['wantsNews', 'yes']]],
      [
        '/ko/application/endorser',
        [
          ['superiorName', 'Sarah'],
          ['superiorAddress', 'sarah@kcca.go.ug'],
        ],
      ],
      ['/ko/application/forget', []],
      ['/ko/application/data', []],
    ] as const) {
      const shown = await visitor.post(
        path,
        new Map([...fields, ...more, ['switch', 'ko'] as const]),
      );
      expect([path, shown.status]).toEqual([path, 200]);
      expect(shown.html).toContain(reference);
      expect(await stored(), path).toEqual(before);
    }
  });
});
