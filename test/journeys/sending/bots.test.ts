import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { type Flag, isFlag } from '#shared/domain/application/flags.ts';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import { fillAll, newVisitor, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { unescaped } from '../../support/text/html.ts';
import { browserHeaders } from '../../support/world/web.ts';
import { createWorld } from '../../support/world/world.ts';

/** A hundred people have a place each, two in a city: at these the robots aim. */
const cities = 50;
const edition = buildEdition({
  perCity: 2,
  cities: Array.from({ length: cities }, (_, index) => ({
    id: `city-${index}`,
    name: `City ${index}`,
    country: 'UG',
    zone: 'Africa/Kampala',
  })),
});
const aMinute = 60_000;
const anHour = 60 * aMinute;
/** The robots come in three hours of the second day; the people in the day around them. */
const attack = Math.ceil(edition.opensAt / (6 * anHour)) * 6 * anHour + 24 * anHour;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** How one sends a form: in which time, from where, with what. */
type Manner = Readonly<{
  at: number;
  sourceIp: string;
  /** Milliseconds spent on each page, and on the last. */
  pageMs: number;
  checkMs: number;
  headers?: Readonly<Record<string, string>>;
  cookies?: boolean;
  scripts?: boolean;
  /** On one page, instead of six. */
  whole?: boolean;
  values: ReadonlyMap<string, string>;
  /** What robots type besides. */
  more?: ReadonlyMap<string, string>;
  /** The page that it was begun on, where it is not looked at anew. */
  page?: () => Promise<Shown>;
}>;

type Actor = Readonly<{ kind: string; manner: Manner }>;

type Stored = Readonly<{ flags: readonly Flag[]; state: string; city: string }>;

const challengeIn = (html: string): string | undefined => {
  const found = / data-challenge="([^"]*)"/.exec(html)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** What the page's script does. */
const workedOut = async (html: string): Promise<ReadonlyMap<string, string>> => {
  const text = challengeIn(html);
  if (text === undefined) return new Map();
  const challenge = JSON.parse(text);
  const solution = await solveChallenge({ challenge, deriveKey });
  const { counter = 0, derivedKey = '' } = solution ?? {};
  return new Map([['altcha', JSON.stringify({ challenge, solution: { counter, derivedKey } })]]);
};

const sendWhole = async (visitor: Visitor, { values, more, page }: Manner): Promise<Shown> => {
  const form = await (page ? page() : visitor.get('/en/apply/one-page'));
  return visitor.send(form, '/en/apply', [...values, ['nomination', 'later'], ...(more ?? [])]);
};

const ticks = /^(declaresTrue|agreesToUse|givenToPartner\d+)$/;

/** Begins on the Start page that was handed out, where it is not looked at anew. */
const checkPageOf = async (visitor: Visitor, { values, page }: Manner): Promise<Shown> => {
  if (!page) return fillAll(visitor, values);
  let shown = await visitor.send(await page(), '/en/apply/start');
  for (const one of fieldPages) shown = await visitor.fill(shown, one, values);
  return visitor.send(shown, '/en/apply/documents', [['nomination', 'later']]);
};

const sendPages = async (visitor: Visitor, manner: Manner): Promise<Shown> => {
  const { values, more = [], scripts = true } = manner;
  const check = await checkPageOf(visitor, manner);
  const ticked = [...values].filter(([name]) => ticks.test(name));
  const work = scripts ? await workedOut(check.html) : [];
  return visitor.send(check, '/en/apply/check', [...ticked, ...more, ...work]);
};

const openHall = async () => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  const from = createWorld({
    endpoint: inject('dynamodbEndpoint'),
    table: table.name,
    edition,
    now: () => edition.opensAt,
  }).fetchFrom;

  /** One sends a form; answers the reference of the receipt, where there is one. */
  const arrive = async (manner: Manner): Promise<string | undefined> => {
    let now = manner.at;
    const carry = from({ sourceIp: manner.sourceIp, now: () => now });
    const fetch = (url: URL, init: RequestInit = {}): Promise<Response> => {
      const isPost = init.method === 'POST' && !url.pathname.includes('/open/');
      if (isPost) now += url.pathname === '/en/apply/check' ? manner.checkMs : manner.pageMs;
      return carry(url, init);
    };
    const { cookies = true, headers = browserHeaders } = manner;
    const visitor = newVisitor('https://call.example', { cookies, headers, by: fetch });
    const shown = await (manner.whole ? sendWhole : sendPages)(visitor, manner);
    return shown.status === 200 ? /\/applications\/(\w{8})$/.exec(shown.url)?.[1] : undefined;
  };

  const stored = async (): Promise<ReadonlyMap<string, Stored>> =>
    new Map(
      (await table.items())
        .filter((item) => stringIn(item, 'sk') === 'APPLICATION')
        .map((item) => [
          stringIn(item, 'reference'),
          {
            flags: JSON.parse(stringIn(item, 'flags')).filter(isFlag),
            state: stringIn(item, 'state'),
            city: stringIn(item, 'cityId'),
          },
        ]),
    );
  const broken = async (): Promise<readonly string[]> => {
    const items = await table.items();
    return violations({
      items,
      acknowledged: [],
      posted: queuedIn(items),
      contacts: edition.contacts.length,
      quota: edition.perCity,
      lastInstant: edition.graceEndsAt,
    });
  };
  return { from, arrive, stored, broken };
};

let made = 0;
/** Answers that nobody else gives. */
const ownWords = (): Map<string, string> => {
  made += 1;
  const said = (what: string): string =>
    `${what} of district ${made} are what I have worked on since ${1980 + (made % 40)}, with ${made} others, and there is more to do for all who live there.`;
  return formValues({
    fullName: `Person ${made.toString(36)} of ${made}`,
    email: `p${made}@city.gov`,
    city: `city-${made % cities}`,
    workAndProjects: said('The services'),
    cityChallenge: said('The flooded streets'),
    planOnReturn: said('The first plans'),
  });
};

const ownNetwork = (): string => `10.${made >> 16}.${(made >> 8) & 255}.${made & 255}`;
const many = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index));

const person = (kind: string, changes: Partial<Manner> = {}): Actor => {
  const values = ownWords();
  const at = attack - 10 * anHour + ((made * 37) % 100) * 12 * aMinute;
  return {
    kind,
    manner: {
      at,
      sourceIp: ownNetwork(),
      pageMs: 4 * aMinute,
      checkMs: aMinute,
      values,
      ...changes,
    },
  };
};

const safari2020 = {
  accept: 'text/html,*/*;q=0.8',
  'accept-language': 'vi-VN',
  origin: 'null',
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) Version/14.0 Safari/604.1',
};
const lynx = { accept: 'text/html', 'accept-language': 'en', 'user-agent': 'Lynx/2.9.0' };
const conference = attack + 8 * anHour;

const people = (): Actor[] => [
  ...many(30, () => person('at their own desks')),
  ...many(8, () => person('slow, over two days', { pageMs: 12 * anHour, checkMs: anHour })),
  ...many(8, () => person('fast, everything pasted', { pageMs: 9_000, checkMs: 3_500 })),
  ...many(6, () => person('with autofill on one page', { whole: true, pageMs: 25_000 })),
  ...many(6, (index) =>
    person('in one office', { sourceIp: '203.0.113.5', at: attack + anHour + index * aMinute }),
  ),
  ...many(25, (index) =>
    person('at a conference behind one address', {
      sourceIp: '2001:db8:5:5::7',
      at: conference + index * aMinute,
    }),
  ),
  ...many(6, () => person('without cookies', { cookies: false })),
  ...many(2, () => person('with an old telephone', { headers: safari2020 })),
  ...many(2, () => person('with a text browser', { headers: lynx, whole: true })),
  ...many(4, () => person('with a text browser', { headers: lynx, at: attack - 9 * anHour })),
  ...many(2, (index) =>
    person('without scripts', { scripts: false, at: attack - 8 * anHour + index * anHour }),
  ),
  person('without scripts, in the hours of the robots', {
    scripts: false,
    at: attack + 2 * anHour,
  }),
];

const robot = (kind: string, changes: Partial<Manner> = {}): Actor => {
  const values = changes.values ?? ownWords();
  const at = attack + ((made * 7919) % 180) * aMinute;
  return {
    kind,
    manner: {
      at,
      sourceIp: ownNetwork(),
      pageMs: 3 * aMinute,
      checkMs: 40_000,
      scripts: false,
      values,
      ...changes,
    },
  };
};

/** A robot's text, one of a few, under a name of its own. */
const template = (index: number): Map<string, string> => {
  const own = ownWords();
  const says = formValues({ workAndProjects: `${index % 5} `.padEnd(150, 'We are the best. ') });
  for (const name of ['workAndProjects', 'cityChallenge', 'planOnReturn'])
    own.set(name, says.get(name) ?? '');
  return own;
};

const library = { accept: '*/*', 'user-agent': 'python-requests/2.32' };
const filled = new Map([[honeypotField, 'https://win.example']]);

test('B9 1,000 robots among 100 people: all people are in, and hardly a robot is unflagged', async () => {
  const { from, arrive, stored, broken } = await openHall();
  const at = (sourceIp: string) =>
    newVisitor('https://call.example', {
      by: from({ sourceIp, now: () => attack }),
    });
  const wholePage = await at('198.51.100.1').get('/en/apply/one-page');
  const startPage = await at('198.51.100.2').get('/en/apply');

  const robots: Actor[] = [
    ...many(280, (index) =>
      robot('fills in every field', {
        whole: true,
        more: filled,
        pageMs: 3_000,
        sourceIp: `198.51.100.${index % 20}`,
      }),
    ),
    ...many(30, () => robot('fills in every field, page by page, slowly', { more: filled })),
    ...many(200, () =>
      robot('posts one page again and again', {
        whole: true,
        headers: library,
        page: async () => wholePage,
      }),
    ),
    ...many(70, () =>
      robot('posts one Start page again and again', { page: async () => startPage }),
    ),
    ...many(120, (index) =>
      robot('is a headless browser in a hurry', {
        whole: index % 2 === 0,
        pageMs: 300,
        checkMs: 400,
      }),
    ),
    ...many(100, (index) =>
      robot('is a library in no hurry', { headers: library, whole: index % 2 === 0 }),
    ),
    ...many(50, () => robot('floods from one address', { sourceIp: '198.51.100.99' })),
    ...many(130, (index) =>
      robot('comes from everywhere, slowly, with a few texts', {
        values: template(index),
        whole: index % 3 > 0,
      }),
    ),
    ...many(20, () => robot('comes from everywhere, slowly, with words of its own')),
  ];
  // Nothing that a form can see tells these from people: they are counted apart, and said.
  const beyond = [
    ...many(10, () => robot('beyond: in a real browser, slowly, alone', { scripts: true })),
    ...many(10, () => robot('beyond: on one page, slowly, alone', { whole: true })),
  ];
  const all = [...people(), ...robots, ...beyond].sort((a, b) => a.manner.at - b.manner.at);
  expect(robots).toHaveLength(1_000);

  const references = new Map<Actor, string | undefined>();
  let next = 0;
  const one = async (): Promise<void> => {
    for (let actor = all[next++]; actor; actor = all[next++])
      references.set(actor, await arrive(actor.manner));
  };
  await Promise.all(many(6, one));

  const applications = await stored();
  const of = (actor: Actor) => applications.get(references.get(actor) ?? '');
  const isIn = (actor: Actor): boolean => of(actor) !== undefined;
  const isClean = (actor: Actor): boolean => of(actor)?.flags.length === 0;
  const robotSet = new Set([...robots, ...beyond]);
  const table = Object.fromEntries(
    [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, actors]) => [
      kind,
      {
        came: actors.length,
        in: actors.filter(isIn).length,
        'in, unflagged': actors.filter(isClean).length,
      },
    ]),
  );
  console.table(table);
  const folk = all.filter((actor) => !robotSet.has(actor));
  const unflagged = robots.filter(isClean);
  console.log(
    `B9: ${folk.filter(isIn).length} of ${folk.length} people in, ${folk.filter((actor) => !isClean(actor)).length} flagged; ${unflagged.length} of ${robots.length} robots in and unflagged`,
  );
  expect(folk).toHaveLength(100);
  expect(folk.filter((actor) => !isIn(actor)).map(({ kind }) => kind)).toEqual([]);
  expect(folk.filter((actor) => !isClean(actor)).length).toBeLessThanOrEqual(2);
  expect(unflagged.length).toBeLessThanOrEqual(10);

  // No city is closed to its officials by flagged posts: only what nothing tells from people takes
  // a place of one.
  const hasPlace = (actor: Actor): boolean => of(actor)?.state === 'submitted';
  const taken = [...robots, ...beyond].filter(hasPlace);
  expect(taken.filter((actor) => !isClean(actor))).toEqual([]);
  const shared = new Set(taken.map((actor) => of(actor)?.city));
  const shutOut = folk.filter((actor) => isClean(actor) && !hasPlace(actor));
  console.log(
    `B9: ${folk.filter(hasPlace).length} of ${folk.length} people with a place, ${shutOut.length} of them behind the ${taken.length} robots that no flag tells from people`,
  );
  expect(shutOut.filter((actor) => !shared.has(of(actor)?.city))).toEqual([]);
  expect(shutOut.length).toBeLessThanOrEqual(taken.length);
  for (const actor of folk.filter((one) => !isClean(one)))
    expect(of(actor)?.state).toBe('held-for-check');
  expect(await broken()).toEqual([]);
}, 400_000);
