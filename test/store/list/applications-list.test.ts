import fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { type ListQuery, type Sort, wholeList } from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { countingClient } from '../../support/builders/large-call.ts';
import { fillLists, keeperOn, listTable, placeOf } from '../../support/list/list-table.ts';
import {
  amina,
  andrew,
  applicationOf,
  boram,
  listedEdition,
  referenceNumber,
  traveller,
} from '../../support/list/listed.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const newTable = () => createTestTable(inject('dynamodbEndpoint'));
const asked = (query: Partial<ListQuery> = {}): ListQuery => ({ ...wholeList, ...query });
const listOf = (table: TestTable, viewer: Viewer = andrew) =>
  applicationsList(placeOf(table), viewer);

const { opensAt } = listedEdition;

/** The `index`-th application: every third from Jeju, every fifth waits for a place. */
const numbered = (index: number): Application =>
  applicationOf(referenceNumber(index), {
    firstReceivedAt: opensAt + index * 1_000,
    cityId: index % 3 === 0 ? 'jeju' : 'kampala',
    state: index % 5 === 0 ? 'held-for-city' : 'submitted',
    answers: { fullName: index === 7 ? 'Lucía Núñez' : `Grace Number${index}` },
  });

const everyone = Array.from({ length: 120 }, (_, index) => numbered(index));

/** Every reference that a list has, page by page; `meanwhile` happens between two pages. */
const walked = async (
  table: TestTable,
  query: ListQuery,
  meanwhile: (page: number) => Promise<unknown> = async () => {},
): Promise<readonly string[]> => {
  const found: string[] = [];
  let from = query.from;
  let page = 0;
  do {
    const { entries, next } = await listOf(table).page({ ...query, from });
    found.push(...entries.map(({ reference }) => reference));
    from = next;
    page += 1;
    await meanwhile(page);
  } while (from !== undefined);
  return found;
};

describe('the list of 120 applications', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await newTable();
    await fillLists(placeOf(table), everyone);
  });

  test.each<[Sort]>([['newest'], ['oldest']])('has each of them once, %s first', async (sort) => {
    const inOrder = everyone.map(({ reference }) => reference);
    expect(await walked(table, asked({ sort }))).toEqual(
      sort === 'oldest' ? inOrder : inOrder.toReversed(),
    );
  });

  test.each([
    [{ state: 'held-for-city' }, 24],
    [{ need: 'held-for-city' }, 24],
    [{ city: 'jeju' }, 40],
    [{ country: 'KR' }, 40],
    [{ country: 'KR', state: 'held-for-city' }, 8],
    [{ city: 'jeju', country: 'UG' }, 0],
    [{ reviewer: 'boram' }, 0],
  ])('has those of %j', async (filters, count) => {
    const page = await listOf(table).page(asked({ filters }));
    expect(page).toMatchObject({ total: count, isCut: false, searchedTo: undefined });
    expect(page.entries).toHaveLength(count);
  });

  test('counts every list as long as it is', async () => {
    const counts = await listOf(table).counts();
    expect(Object.fromEntries(counts)).toEqual({
      ...{ 'all=all': 120, 'state=submitted': 96, 'state=held-for-city': 24 },
      ...{ 'need=held-for-city': 24, 'city=jeju': 40, 'city=kampala': 80 },
      ...{ 'country=KR': 40, 'country=UG': 80 },
    });
  });

  // hbz/lobid-gnd#181, proconnect-gouv/proconnect-identite#2174
  test.each(['nunez', 'NÚÑEZ', 'nu\u0301n\u0303ez', 'ｎｕｎｅｚ', 'nun luc', '00000007'])(
    'has Lucía Núñez for "%s"',
    async (search) => {
      const { entries, total } = await listOf(table).page(asked({ search }));
      expect(entries.map(({ name }) => name)).toEqual(['Lucía Núñez']);
      expect(total).toBe(1);
    },
  );

  test('narrows a search by filters, and shows the rest on the next page', async () => {
    const search = 'grace number';
    const first = await listOf(table).page(asked({ search }));
    const second = await listOf(table).page(asked({ search, from: first.next }));
    expect([first.entries.length, second.entries.length, first.total]).toEqual([50, 50, 119]);
    const held = asked({ search, filters: { state: 'held-for-city', city: 'jeju' } });
    expect((await listOf(table).page(held)).total).toBe(8);
  });

  test('says that there is nobody, where nothing is searched that could be found', async () => {
    expect(await listOf(table).page(asked({ search: '!' }))).toMatchObject({
      entries: [],
      total: 0,
    });
  });

  test('asks for more letters where one is searched', async () => {
    expect(await listOf(table).page(asked({ search: 'g' }))).toMatchObject({
      ...{ entries: [], isCut: true, total: undefined },
    });
  });

  test('is taken out whole, in its order', async () => {
    const all: string[] = [];
    for await (const part of listOf(table).parts(asked({ filters: { city: 'jeju' } })))
      all.push(...part.map(({ reference }) => reference));
    expect(all).toEqual(await walked(table, asked({ filters: { city: 'jeju' } })));
  });

  test('names those that have waited longest', async () => {
    const waiting = await listOf(table).longestWaiting(['held-for-city', 'flagged'], 3);
    const first = waiting.get('held-for-city') ?? [];
    expect(waiting.get('flagged')).toEqual([]);
    expect(first.map(({ reference }) => reference)).toEqual([0, 5, 10].map(referenceNumber));
  });

  test('names one that needs two things in its place among those of each', async () => {
    const other = await newTable();
    const [old, both, late] = [numbered(1), numbered(5), numbered(10)];
    await fillLists(placeOf(other), [
      { ...old, cityId: undefined },
      { ...both, cityId: undefined },
      late,
    ]);
    const waiting = await listOf(other).longestWaiting(['held-for-city', 'unmatched-city'], 3);
    expect(
      [...waiting].map(([need, all]) => [need, all.map(({ reference }) => reference)]),
    ).toEqual([
      ['held-for-city', [5, 10].map(referenceNumber)],
      ['unmatched-city', [1, 5].map(referenceNumber)],
    ]);
  });

  test.each<[string, Partial<ListQuery>, [number, number]]>([
    ['the whole list', {}, [8, 6]],
    ['a city', { filters: { city: 'jeju' } }, [9, 6]],
    ['two filters', { filters: { city: 'jeju', state: 'submitted' } }, [9, 6]],
    ['a search', { search: 'grace' }, [8, 6]],
  ])('knows who stands before and after somebody in %s', async (_, query, [before, after]) => {
    const { previous, next } = await listOf(table).neighbours(asked(query), listKeyOf(numbered(7)));
    expect([previous?.reference, next?.reference]).toEqual([before, after].map(referenceNumber));
  });
});

describe('while people work', () => {
  // ohdearquant/khive#1671, blakeblackshear/frigate#24392, medic/cht-core#1625
  test('(p) arrivals between two pages neither repeat nor hide anybody', async () => {
    const table = await newTable();
    await fillLists(placeOf(table), everyone);
    const keep = keeperOn(placeOf(table));
    let come = everyone.length;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Sort>('newest', 'oldest'),
        fc.array(fc.nat(4), { maxLength: 3 }),
        async (sort, arrivals) => {
          const there = come;
          const found = await walked(table, asked({ sort }), async (page) => {
            for (let count = 0; count < (arrivals[page - 1] ?? 0); count += 1) {
              const late = numbered(come);
              come += 1;
              await listTable(placeOf(table)).send(late);
              await keep(late.reference);
            }
          });
          expect(new Set(found).size).toBe(found.length);
          for (let index = 0; index < there; index += 1)
            expect(found).toContain(referenceNumber(index));
        },
      ),
      { numRuns: 6 },
    );
  });

  // usdoj-crt/crt-portal#635
  test('the next one is right, though the one that is open has left the list', async () => {
    const table = await newTable();
    const write = listTable(placeOf(table));
    const keep = keeperOn(placeOf(table));
    const held = [0, 5, 10].map(numbered);
    for (const one of held) {
      await write.send(one);
      await keep(one.reference);
    }
    const [, open] = held;
    if (!open) throw new Error('nobody is held');
    await write.send({ ...open, state: 'submitted', version: 2 });
    await keep(open.reference);
    const query = asked({ filters: { need: 'held-for-city' }, sort: 'oldest' });
    const { previous, next } = await listOf(table).neighbours(query, listKeyOf(open));
    expect([previous?.reference, next?.reference]).toEqual([0, 10].map(referenceNumber));
  });
});

// HyphaApp/hypha#3240, #2169, HotCRP CVE-2026-55493, kohler/hotcrp#426, UMC-PRODUCT/umc-product-server#1038
describe('a reviewer', () => {
  const mine = numbered(1);
  const fromHome = numbered(3);
  const hidden = [2, 4, 6].map(numbered);
  /** A table with two assigned to a reviewer from Jeju; `others` stand there as well. */
  const tableWith = async (others: readonly Application[]): Promise<TestTable> => {
    const table = await newTable();
    const write = listTable(placeOf(table));
    for (const one of [mine, ...others]) await write.send(one);
    const assigned = [mine.reference, ...others.map(({ reference }) => reference)].slice(0, 2);
    for (const reference of assigned)
      await write.keepCase({ reference, step: 'new', assigned: ['minji'], version: 1 });
    for (const { reference } of [mine, ...others]) await keeperOn(placeOf(table))(reference);
    return table;
  };
  const minji: Viewer = { id: 'minji', roles: ['reviewer'], cityId: 'jeju', country: 'KR' };

  test('reads the same of a table that holds more, by list, count, filter, search and neighbours', async () => {
    const [alone, among] = await Promise.all([tableWith([]), tableWith([fromHome, ...hidden])]);
    const queries: readonly Partial<ListQuery>[] = [
      {},
      { filters: { state: 'submitted' } },
      { filters: { city: 'jeju' } },
      { filters: { country: 'KR' } },
      { filters: { reviewer: 'minji' } },
      { search: 'grace' },
      { search: 'number3' },
      { search: 'kcca' },
      { sort: 'oldest' },
    ];
    for (const query of queries) {
      const [little, much] = [listOf(alone, minji), listOf(among, minji)];
      expect(await much.page(asked(query))).toEqual(await little.page(asked(query)));
      const key = listKeyOf(fromHome);
      expect(await much.neighbours(asked(query), key)).toEqual(
        await little.neighbours(asked(query), key),
      );
    }
    expect(await listOf(among, minji).counts()).toEqual(await listOf(alone, minji).counts());
    for (const { reference } of [fromHome, ...hidden])
      expect(await listOf(among, minji).entry(reference)).toBeUndefined();
    expect((await listOf(among, minji).entry(mine.reference))?.reference).toBe(mine.reference);
  });

  test('finds nobody by what stands in an address', async () => {
    const table = await tableWith([]);
    expect((await listOf(table, andrew).page(asked({ search: 'kcca' }))).total).toBe(1);
    expect((await listOf(table, minji).page(asked({ search: 'kcca' }))).total).toBe(0);
    expect((await listOf(table, minji).page(asked({ search: 'number1' }))).total).toBe(1);
  });

  test.each([amina, boram, traveller])('with nothing assigned sees nothing', async (viewer) => {
    const table = await tableWith(hidden);
    const list = listOf(table, viewer);
    expect(await list.page(asked())).toMatchObject({ entries: [], total: 0, next: undefined });
    expect(await list.counts()).toEqual(new Map());
    expect((await list.page(asked({ search: 'grace' }))).entries).toEqual([]);
  });
});

describe('what a page costs', () => {
  test.each([100, 2_000])('is the same in a table of %i', async (size) => {
    const table = await newTable();
    await fillLists(
      placeOf(table),
      Array.from({ length: size }, (_, index) => numbered(index)),
    );
    const { client, requests } = countingClient(inject('dynamodbEndpoint'));
    const list = applicationsList({ client, table: table.name }, andrew);
    const costOf = async (query: Partial<ListQuery>): Promise<number> => {
      const before = requests();
      await list.page(asked(query));
      return requests() - before;
    };
    // The seventh of a list, and the third of a search, reads session, member and call.
    expect(await costOf({})).toBe(6);
    expect(await costOf({ filters: { state: 'submitted' } })).toBe(6);
    expect(await costOf({ filters: { city: 'jeju' } })).toBe(3);
    expect(await costOf({ search: 'nunez' })).toBe(2);
    expect(await costOf({ search: 'grace' })).toBe(2);
    const costOfAct = async (act: () => Promise<unknown>): Promise<number> => {
      const before = requests();
      await act();
      return requests() - before;
    };
    // Of home: all counts, the longest waiting of each need, and the names of them all.
    expect(await costOfAct(() => list.counts())).toBe(4);
    expect(await costOfAct(() => list.longestWaiting(needs, 3))).toBe(needs.length + 1);
    expect(await costOfAct(() => list.longestWaiting([], 3))).toBe(0);
    const key = listKeyOf(numbered(7));
    expect(await costOfAct(() => list.neighbours(asked(), key))).toBe(8);
    expect(await costOfAct(() => list.neighbours(asked({ filters: { city: 'jeju' } }), key))).toBe(
      2,
    );
    client.destroy();
  });
});
