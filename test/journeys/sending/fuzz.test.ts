import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { readFormBody } from '#shared/web/forms/form-body.ts';
import { routes } from '#shared/web/routes/routes.ts';
import {
  askedCookieField,
  askingCookie,
} from '../../../functions/applicants/one-page/cookie-question.ts';
import {
  edition as buildEdition,
  formValues,
  onePageValues,
} from '../../support/builders/builders.ts';
import { hidden, type Person, peopleOf, wholeDraft } from '../../support/builders/people.ts';
import { sized } from '../../support/measure/sized.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { fateOf, startProcess } from '../../support/world/faults.ts';
import type { Fetch } from '../../support/world/in-process.ts';
import { createWorld, ticketOf } from '../../support/world/world.ts';

const bodies = sized(10_000, 1_000_000);

const edition = buildEdition({ perCity: 100 });
const now = edition.opensAt + 60_000;

/** Whose draft a form needs not: the routes that anybody may post to. */
const nobody: Person = {
  session: { reference: '00000000', token: 'A'.repeat(43), byCookie: false },
  values: new Map(),
};
const ownPages: ReadonlySet<string> = new Set(
  routes
    .map(({ name }) => name)
    .filter(
      (name) =>
        !['submit-application', 'start-application', 'ask-code', 'enter-code'].includes(name),
    ),
);

/** The form on one page asks whether a cookie comes back; every browser here keeps it. */
const cookie = askingCookie.split(';')[0] ?? '';

const postBody = (by: Fetch, path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> =>
  by(new URL(path, 'https://call.example'), {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    body,
  });

/** A small generator of its own seed: a failure can be run again. */
const chanceOf = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
};
type Chance = ReturnType<typeof chanceOf>;

const hostile = [
  '\u0000',
  '%00',
  '\ud800',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '=HYPERLINK("http://x")',
  '\u202egnp.exe',
  'A'.repeat(3000),
  'e\u0301'.repeat(2000),
  '👨‍👩‍👧‍👦'.repeat(400),
  'क्षि'.repeat(600),
  '\u0301\u0323'.repeat(4000),
  'a\u001cb\u000bc\u2028d',
  'Grace <grace＠gmial.com>,',
  '१२',
  '-1',
  '1e309',
  '0x10',
  'NaN',
  '__proto__',
  'constructor',
  '$\u007bjndi:ldap://x}',
  '{{7*7}}',
  '../../etc/passwd',
  'a@b',
  'a@b.c'.repeat(80),
  '\r\nBcc: x@y.z',
  '',
];

const pick = <One>(chance: Chance, from: readonly One[]): One => {
  const found = from[chance(from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const encode = (values: ReadonlyMap<string, string>): string =>
  new URLSearchParams([...values]).toString();

/** Ways to spoil a body. */
const spoils: readonly ((chance: Chance, values: Map<string, string>) => string | Buffer)[] = [
  (chance, values) => encode(values.set(pick(chance, [...values.keys()]), pick(chance, hostile))),
  (chance, values) => {
    for (let times = chance(6); times >= 0; times -= 1)
      values.set(pick(chance, [...values.keys()]), pick(chance, hostile));
    return encode(values);
  },
  (chance, values) => {
    values.delete(pick(chance, [...values.keys()]));
    return encode(values);
  },
  (chance, values) => `${encode(values)}&${pick(chance, [...values.keys()])}=again`,
  (_, values) => `${encode(values)}&__proto__=1&constructor=2&toString=3`,
  (_, values) => `${encode(values)}&__proto__[x]=1&fullName[]=2`,
  (chance) => Buffer.from(Array.from({ length: chance(400) }, () => chance(256))),
  (chance, values) =>
    `${encode(values)}&x=%${pick(chance, ['', 'z', 'ff', 'c3%28', 'ed%a0%80', 'f8'])}`,
  (chance, values) => encode(values).slice(0, chance(1500)),
  (chance, values) => {
    const bytes = Buffer.from(encode(values));
    for (let times = 0; times < 5; times += 1) bytes[chance(bytes.length)] = chance(256);
    return bytes;
  },
  (chance) =>
    Array.from({ length: pick(chance, [61, 500, 10_000]) }, (_, at) => `k${at}=v`).join('&'),
  (chance, values) => `${encode(values)}&pad=${'x'.repeat(250_000 + chance(20_000))}`,
  (_, values) => JSON.stringify(Object.fromEntries(values)),
  () => '&&&===&&=',
  () => '',
];

/** What the server said of its faults: why a body was answered 503. */
const faultsLogged: string[] = [];

beforeEach(() => {
  faultsLogged.length = 0;
  vi.spyOn(logOutput, 'write').mockImplementation((line) => {
    const text = JSON.stringify(line);
    if (/request-failed|"busy"/.test(text)) faultsLogged.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The routes that take forms; every one gets its share of the bodies. */
const targets = routes.filter(({ method, area }) => method === 'POST' && area === 'applicants');

const officialOf = (chance: Chance, index: number): Readonly<Record<string, string>> => ({
  fullName: `${pick(chance, ['Grace', '김민준', 'Айсен', 'राम', 'نور'])} ${index}`,
  email: `p${index}@city.gov`,
  city: 'not-listed',
  otherCity: 'Springfield',
  country: 'Utopia',
});

type Official = Readonly<Record<string, string>>;

/** Routes whose posts, sound or not, change nothing of a draft that was not sent. */
const leavesDraft: ReadonlySet<string> = new Set([
  'open-form-page',
  'open-next-page',
  'open-check',
  'open-status',
  'open-withdrawal',
  'open-documents',
  'open-nomination-form',
  'change-consents',
  'withdraw-application',
  'ask-endorser',
  'answer-return',
  'download-data',
  'send-copy',
]);

type Target = Readonly<{ path: string; values: Map<string, string>; accepted: readonly number[] }>;

/** What a page of ours would post to a route, and how that is answered. */
const targetOf = (
  name: string,
  person: Person,
  { index, official }: { index: number; official: Readonly<Record<string, string>> },
): Target => {
  const own = new Map(hidden(person, wholeDraft));
  const all = formValues(official);
  const whole = new Map([
    ...onePageValues(official),
    [askedCookieField, 'yes'],
    ['ticket', ticketOf(`fuzz ${index}`, now)],
  ]);
  const boxes = [...all].filter(([box]) => /^(declares|agreesToUse|given)/.test(box));
  const page = (values: Iterable<readonly [string, string]>) => new Map([...own, ...values]);
  const known: Readonly<Record<string, Target>> = {
    'submit-application': { path: '/en/apply', values: whole, accepted: [303] },
    'start-application': { path: '/en/apply/start', values: whole, accepted: [200] },
    'save-form-page': {
      path: `/en/apply/${fieldPages[index % fieldPages.length]}`,
      values: page(all),
      accepted: [307],
    },
    'open-form-page': { path: '/en/open/you', values: own, accepted: [200] },
    'open-documents': { path: '/en/open/documents', values: own, accepted: [200] },
    'open-supervisor': { path: '/en/open/supervisor', values: own, accepted: [200] },
    'open-file-page': { path: '/en/open/file/nomination-letter', values: own, accepted: [200] },
    // Nothing is sent: the address of a receipt that is not there.
    'open-receipt': { path: '/en/open/applications/K7M2Q9XD', values: own, accepted: [303] },
    'save-supervisor': {
      path: '/en/apply/supervisor',
      values: page([
        ['superiorName', 'Sarah Namukasa'],
        ['superiorAddress', 'sarah@kcca.go.ug'],
      ]),
      accepted: [307],
    },
    'open-nomination-form': { path: '/en/open/nomination-form', values: own, accepted: [200] },
    'save-documents': {
      path: '/en/apply/documents',
      values: page([['nomination', 'later']]),
      accepted: [307],
    },
    'ask-endorser': {
      path: '/en/application/endorser',
      values: page([
        ['superiorName', 'Sarah Namukasa'],
        ['superiorAddress', 'sarah@kcca.go.ug'],
      ]),
      // There is nothing to endorse before something is sent.
      accepted: [409],
    },
    'answer-endorsement': {
      path: '/en/endorse/unknown',
      values: new Map([
        ['verdict', 'endorse'],
        ['answeredAs', 'S'],
      ]),
      accepted: [404],
    },
    'open-next-page': { path: '/en/open/continue', values: own, accepted: [307] },
    'open-check': { path: '/en/open/check', values: own, accepted: [200] },
    'open-status': { path: '/en/open/application', values: own, accepted: [200] },
    'send-application': { path: '/en/apply/check', values: page(boxes), accepted: [307] },
    'change-consents': {
      path: '/en/application/consents',
      values: page([['wantsNews', 'yes']]),
      // There is nothing to agree to before something is sent.
      accepted: [403],
    },
    'answer-return': {
      path: '/en/application/answer',
      values: page([
        ['question', '0'],
        ['answer', 'From 2011 to 2018.'],
      ]),
      // Nothing was asked: the status page says so.
      accepted: [303, 307],
    },
    // There is nothing to withdraw: the status page says where things are.
    'open-withdrawal': {
      path: '/en/open/application/withdraw',
      values: own,
      accepted: [303, 307],
    },
    'withdraw-application': {
      path: '/en/application/withdraw',
      values: page([['withdraws', 'yes']]),
      accepted: [403],
    },
    'download-data': { path: '/en/application/data', values: own, accepted: [200] },
    // There is nothing to copy before something is sent.
    'send-copy': { path: '/en/application/copy', values: own, accepted: [403] },
    'end-access': {
      path: '/en/application/browsers',
      values: page([['ends', 'others']]),
      accepted: [200],
    },
    'forget-browser': { path: '/en/application/forget', values: own, accepted: [200] },
    'ask-code': {
      path: '/en/return',
      values: new Map([['email', `asks${index}@city.gov`]]),
      accepted: [200],
    },
    'enter-code': {
      path: '/en/return/code',
      values: new Map([
        ['browser', `browser ${index}`],
        ['code', '123456'],
      ]),
      accepted: [410],
    },
    'enter-late-code': {
      path: '/en/late',
      values: new Map([
        ['email', `late${index}@city.gov`],
        ['code', 'K7M2Q-9XD4T'],
      ]),
      // No such code was issued; after five tries its network has to wait.
      accepted: [422, 429],
    },
  };
  const target = known[name];
  if (!target) throw new Error(`what does a page post to ${name}?`);
  return target;
};

test(`B1 of ${bodies} fuzzed bodies none breaks the server, none that is invalid is stored, none takes a second`, async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const world = createWorld({ endpoint, ...parts });
  const { begun } = peopleOf({ client: table.client, ...parts });
  const read = applicationForm(edition);
  const statuses = new Map<number, number>();
  const bad: string[] = [];
  const acknowledged: string[] = [];
  let slowest = 0;
  let validSent = 0;

  /** Each line of a network sends a hundred of them: what one network may send is not tried here. */
  const lineOf = (index: number) =>
    world.fetchFrom({ sourceIp: `10.0.${Math.floor(index / 100)}.1`, now: () => now });

  const pool: Promise<Person>[] = [];
  /** Who posts: one person serves many bodies of a route that leaves their draft as it is. */
  const personFor = (route: string, index: number, official: Official): Promise<Person> => {
    if (!ownPages.has(route)) return Promise.resolve(nobody);
    if (!leavesDraft.has(route)) return begun(official);
    const place = index % 40;
    pool[place] ??= begun(official);
    return pool[place];
  };

  const send = async (index: number): Promise<void> => {
    const chance = chanceOf(index);
    const route = targets[index % targets.length]?.name ?? '';
    // Every fourth body of each route is what its page posts.
    const isValid = Math.floor(index / targets.length) % 4 === 0;
    const official = officialOf(chance, index);
    const person = await personFor(route, index, official);
    const { path, values, accepted } = targetOf(route, person, { index, official });
    const body = isValid ? encode(values) : pick(chance, spoils)(chance, values);
    const bytes = Buffer.from(body);
    const before = process.cpuUsage();
    const life = startProcess(fateOf(new Map()));
    const answer = await life.run(() => postBody(lineOf(index), path, bytes));
    const status = answer === 'died' ? 0 : answer.status;
    // Of the processor, not of the clock: two others are at work in this process, and any number
    // on the machine.
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const said = `seed ${index}, ${route}:`;
    if (isValid) validSent += 1;
    if (isValid && !accepted.includes(status)) bad.push(`${said} valid, answered ${status}`);
    if (status >= 500) bad.push(`${said} answered ${status}`);
    if (took > 1_000) bad.push(`${said} took ${Math.round(took)} ms`);
    if (![303, 307].includes(status) || answer === 'died' || route === 'open-receipt') return;
    const location = answer.headers.get('location') ?? '';
    if (!location.includes('/applications/')) return;
    acknowledged.push(location.split('/').at(-1) ?? '');
    const form = readFormBody(bytes);
    const isSound = route === 'send-application' || (form.ok && read(form.value).ok);
    if (!isSound) bad.push(`${said} stored although invalid`);
  };

  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < bodies; index = next++) await send(index);
  };
  await Promise.all(Array.from({ length: 3 }, worker));

  const items = await table.items();
  const stored = items.filter(
    (item) => stringIn(item, 'sk') === 'APPLICATION' && item['reference'],
  );
  vi.restoreAllMocks();
  console.table({
    bodies,
    routes: targets.length,
    valid: validSent,
    ...Object.fromEntries(statuses),
    stored: stored.length,
    'slowest ms': Math.round(slowest),
  });
  expect([...bad, ...faultsLogged]).toEqual([]);
  expect(validSent / bodies).toBeGreaterThanOrEqual(0.2);
  expect(stored.length).toBe(new Set(acknowledged).size);
  const evidence = { items, acknowledged, posted: queuedIn(items), quota: edition.perCity };
  const { length: contacts } = edition.contacts;
  expect(violations({ ...evidence, contacts, lastInstant: edition.graceEndsAt })).toEqual([]);
}, 3_600_000);
