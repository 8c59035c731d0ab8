import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { applicationForm } from '#shared/domain/application-form.ts';
import { readFormBody } from '#shared/http/form-body.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/item.ts';
import { edition as buildEdition, typedForm } from '../support/builders.ts';
import { fateOf, startProcess } from '../support/faults.ts';
import { sized } from '../support/sized.ts';
import { createTestTable } from '../support/test-table.ts';
import { createWorld, formPost, ticketOf } from '../support/world.ts';

const bodies = sized(10_000, 1_000_000);
/** With those that spoiling leaves valid, more than one in five is. */
const validEvery = 20;

const edition = buildEdition({ perCity: 100 });
const now = edition.opensAt + 60_000;

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

const encode = (typed: ReadonlyMap<string, string>): string =>
  new URLSearchParams([...typed]).toString();

/** Ways to spoil a body. */
const spoils: readonly ((chance: Chance, typed: Map<string, string>) => string | Buffer)[] = [
  (chance, typed) => encode(typed.set(pick(chance, [...typed.keys()]), pick(chance, hostile))),
  (chance, typed) => {
    for (let times = chance(6); times >= 0; times -= 1)
      typed.set(pick(chance, [...typed.keys()]), pick(chance, hostile));
    return encode(typed);
  },
  (chance, typed) => {
    typed.delete(pick(chance, [...typed.keys()]));
    return encode(typed);
  },
  (chance, typed) => `${encode(typed)}&${pick(chance, [...typed.keys()])}=again`,
  (_, typed) => `${encode(typed)}&__proto__=1&constructor=2&toString=3`,
  (_, typed) => `${encode(typed)}&__proto__[x]=1&fullName[]=2`,
  (chance) => Buffer.from(Array.from({ length: chance(400) }, () => chance(256))),
  (chance, typed) =>
    `${encode(typed)}&x=%${pick(chance, ['', 'z', 'ff', 'c3%28', 'ed%a0%80', 'f8'])}`,
  (chance, typed) => encode(typed).slice(0, chance(1500)),
  (chance, typed) => {
    const bytes = Buffer.from(encode(typed));
    for (let times = 0; times < 5; times += 1) bytes[chance(bytes.length)] = chance(256);
    return bytes;
  },
  (chance) =>
    Array.from({ length: pick(chance, [61, 500, 10_000]) }, (_, at) => `k${at}=v`).join('&'),
  (chance, typed) => `${encode(typed)}&pad=${'x'.repeat(250_000 + chance(20_000))}`,
  (_, typed) => JSON.stringify(Object.fromEntries(typed)),
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

test(`B1 of ${bodies} fuzzed bodies none breaks the server, none that is invalid is stored, none takes a second`, async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const world = createWorld({ endpoint, table: table.name, edition, now: () => now });
  const read = applicationForm(edition);
  const statuses = new Map<number, number>();
  const bad: string[] = [];
  let slowest = 0;
  let validSent = 0;

  const send = async (index: number): Promise<void> => {
    const chance = chanceOf(index);
    const isValid = index % validEvery === 0;
    const email = `p${index}@city.gov`;
    const typed = typedForm({
      fullName: `${pick(chance, ['Grace', '김민준', 'Айсен', 'राम', 'نور'])} ${index}`,
      email,
      city: 'not-listed',
      otherCity: 'Springfield',
      country: 'Utopia',
    });
    const ticket = ticketOf(`fuzz ${index}`, now);
    const post = formPost(typed, { receivedAt: now, ticket });
    const body = isValid ? post.body : pick(chance, spoils)(chance, typed.set('ticket', ticket));
    const bytes = Buffer.from(body);
    const began = performance.now();
    const life = startProcess(fateOf(new Map()));
    const answer = await life.run(() => world.submit({ ...post, body: bytes }));
    const status = answer === 'died' ? 0 : answer.status;
    // The time that the table takes is the table's: three ask it at once here, on a busy machine.
    const took = performance.now() - began - life.waited();
    slowest = Math.max(slowest, took);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (isValid) validSent += 1;
    if (isValid && status !== 303) bad.push(`seed ${index}: valid, answered ${status}`);
    if (status >= 500) bad.push(`seed ${index}: answered ${status}`);
    if (took > 1_000) bad.push(`seed ${index}: took ${Math.round(took)} ms`);
    const form = readFormBody(bytes);
    const isSound = form.ok && read(form.value).ok;
    if (status === 303 && !isSound) bad.push(`seed ${index}: stored although invalid`);
  };

  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < bodies; index = next++) await send(index);
  };
  await Promise.all(Array.from({ length: 3 }, worker));

  const stored = (await table.items()).filter((item) => stringIn(item, 'sk') === 'APPLICATION');
  vi.restoreAllMocks();
  console.table({
    bodies,
    valid: validSent,
    ...Object.fromEntries(statuses),
    stored: stored.length,
    'slowest ms': Math.round(slowest),
  });
  expect([...bad, ...faultsLogged]).toEqual([]);
  expect(stored.length / bodies).toBeGreaterThanOrEqual(0.2);
  expect(stored.length).toBe(statuses.get(303));
}, 3_600_000);
