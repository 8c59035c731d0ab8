import fc from 'fast-check';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { entryOf } from '#shared/domain/selection/entry.ts';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { listColumns, sorts } from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import { entryItem } from '#shared/store/items/staff/entry-item.ts';
import { everyWord, postingItem, wordItem } from '#shared/store/items/staff/posting-item.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { exportPlan } from '../../../functions/staff/exports/export-plan.ts';
import { writeRows } from '../../support/builders/large-call.ts';
import { reviewer, staffEdition } from '../../support/builders/members.ts';
import { placeOf } from '../../support/list/list-table.ts';
import { applicationOf, factsOf, referenceNumber } from '../../support/list/listed.ts';
import { staffWorld } from '../../support/staff/staff-world.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aMinute = 60_000;
const numbered = (index: number, cityId: string): Application =>
  applicationOf(referenceNumber(index), {
    ...{ cityId, firstReceivedAt: staffEdition.opensAt + index * aMinute },
    answers: { fullName: `Person ${index}`, city: cityId, email: `p${index}@${cityId}.gov` },
  });

/** Assigned to the reviewer, who works for Kampala: of another city. */
const mine = [10, 40, 70].map((index) => numbered(index, 'vladivostok'));
/** Assigned to them as well, by mistake; more than stand on a page. */
const home = Array.from({ length: 60 }, (_, index) => numbered(11 + index * 3, 'kampala'));
/** Of no matter to them. */
const others = [5, 45, 95].map((index) => numbered(index, 'vladivostok'));
const unknown = referenceNumber(9_999);

const rowsOf = (application: Application, assigned: readonly string[]) => {
  const { reference } = application;
  const one = { reference, step: 'new', assigned, version: 1 } as const;
  const kept = entryOf(factsOf(application, { case: one }), staffEdition);
  return [
    applicationItem(application),
    caseItem(one),
    entryItem(kept, 1),
    ...kept.terms.map((term) => postingItem(term, kept)),
    ...everyWord(kept).map((word) => wordItem(word, kept)),
  ];
};

/** A secretariat in whose table there is only what the reviewer sees, or more. */
const officeWith = async (hidden: readonly (readonly [Application, readonly string[]])[]) => {
  const world = await staffWorld(inject('dynamodbEndpoint'));
  const rows = [...mine.map((one) => [one, [reviewer.id]] as const), ...hidden];
  await writeRows(
    world.table.client,
    world.table.name,
    rows.flatMap(([one, assigned]) => rowsOf(one, assigned)),
  );
  const browser = await world.signedIn(reviewer);
  const get = async (path: string): Promise<string> => {
    const { status, url, html } = await browser.get(path);
    return [status, url, html.replaceAll(/name="token" value="[^"]*"/g, '')].join('\n');
  };
  return { ...world, get };
};

const twoOffices = async () =>
  Promise.all([
    officeWith([]),
    officeWith([
      ...home.map((one) => [one, [reviewer.id]] as const),
      ...others.map((one) => [one, ['added-1']] as const),
    ]),
  ]);

const applications = '/en/staff/applications';

/** Every value that a part of the address may have, and none. */
const parts = {
  q: [
    ...['person', '11', 'kampala', 'gov', 'p14', 'vladivostok', 'p'],
    ...[home[0]?.reference ?? '', others[0]?.reference ?? '', mine[0]?.reference ?? ''],
  ],
  state: applicationStates,
  city: staffEdition.cities.map(({ id }) => id),
  country: staffEdition.cities.map(({ country }) => country),
  need: needs,
  reviewer: [reviewer.id, 'added-1'],
  sort: sorts,
  columns: [listColumns.join(','), 'city', 'assigned,reference', 'needs,flags,state'],
  from: [home[0], home[30], mine[1]].map((one) => (one ? listKeyOf(one) : '')),
} as const;

type Params = readonly (readonly [string, string])[];

const single: readonly Params[] = Object.entries(parts).flatMap(([name, values]) =>
  values.map((value) => [[name, value] as const]),
);

/** Several parts at once, always the same ones. */
const several: readonly Params[] = fc.sample(
  fc
    .record(
      Object.fromEntries(
        Object.entries(parts).map(([name, values]) => [name, fc.constantFrom(...values)]),
      ),
      { requiredKeys: [] },
    )
    .map((record) => Object.entries(record).map(([name, value]) => [name, value ?? ''] as const)),
  { numRuns: 80, seed: 21 },
);

const addressOf = (params: Params): string =>
  new URLSearchParams(params.map(([name, value]) => [name, value] as [string, string])).toString();

const queries = [...single, ...several].map(addressOf);

const hidesHome = (html: string): boolean =>
  home.every(({ reference }) => !html.includes(`>${reference}`)) && !/Person 1[147]\b/.test(html);

// UMC-PRODUCT/umc-product-server#1038, kohler/hotcrp#426 (case 9), HyphaApp/hypha#3240, #2169,
// HotCRP CVE-2026-55493 (case 21)
test('a reviewer of a city reads lists, counts and home as if nothing of it were there', async () => {
  const [little, much] = await twoOffices();
  const paths = [
    '/en/staff',
    '/ko/staff',
    applications,
    ...queries.map((one) => `${applications}?${one}`),
  ];
  for (const path of paths) {
    const [bare, full] = [await little.get(path), await much.get(path)];
    expect(full, path).toBe(bare);
    expect(hidesHome(full), path).toBe(true);
  }
  expect(await much.get(applications)).toContain(mine[1]?.reference);
  expect(paths.length).toBeGreaterThan(110);
});

test('and goes on from one application to the next as if nothing of it were there', async () => {
  const [little, much] = await twoOffices();
  for (const query of ['', ...queries.slice(0, 60)])
    for (const { reference } of mine) {
      const path = `${applications}/${reference}?list=${encodeURIComponent(query)}`;
      expect(await much.get(path), path).toBe(await little.get(path));
    }
});

test('and what they type is answered as a reference that does not exist', async () => {
  const [, much] = await twoOffices();
  const [one] = home;
  const places = ['', '/documents/headshot/sent', '/documents/headshot/sent/file'];
  for (const { reference } of [...(one ? [one] : []), ...others])
    for (const place of places) {
      const asked = await much.get(`${applications}/${reference}${place}`);
      const nowhere = await much.get(`${applications}/${unknown}${place}`);
      expect(asked).toMatch(/^404/);
      expect(asked.replaceAll(reference, unknown)).toBe(nowhere);
    }
});

test('and takes nothing out', async () => {
  const [, { table, clock }] = await twoOffices();
  const plan = exportPlan({
    list: async (viewer) => applicationsList(placeOf(table), viewer),
    newId: () => 'export-1',
    now: () => clock.at,
  });
  for (const format of ['csv', 'xlsx', 'files'] as const)
    expect(
      await plan({
        ...{ member: reviewer, format, language: 'en' },
        query: { search: '', filters: {}, from: undefined, sort: 'newest', columns: listColumns },
      }),
    ).toEqual({ ok: false, error: 'not-allowed' });
});
