import { performance } from 'node:perf_hooks';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { type ListQuery, wholeList } from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import type { Item } from '#shared/store/engine/item.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { startEmulators } from '../../infra/local/host/emulator-host.ts';
import { countingClient } from '../support/builders/large-call.ts';
import { fillLists } from '../support/list/list-table.ts';
import { andrew, applicationOf, listedEdition, referenceNumber } from '../support/list/listed.ts';
import { createTestTable } from '../support/table/test-table.ts';
import type { Bench } from './bench.ts';
import type { Row } from './harness/row.ts';

const few = 100;
const many = 100_000;
/** So many are made and written at a time: all rows of a large table at once are 2 GB. */
const batch = 5_000;
const rounds = 60;

const [day, days] = [86_400_000, 30];
const names = ['Grace Nakato', 'Lucía Núñez', '김민지', 'Нурбек Асанов', 'Amara Okafor', '李伟'];

/** The `index`-th of `count` applications, which come in over a month. */
const numbered = (index: number, count: number) =>
  applicationOf(referenceNumber(index), {
    firstReceivedAt: listedEdition.opensAt + Math.floor((index * days * day) / count),
    cityId: index % 16 === 0 ? 'kampala' : 'seoul',
    state: index % 16 === 8 ? 'held-for-city' : 'submitted',
    answers: { fullName: `${names[index % names.length]} ${index.toString(36)}` },
  });

/** What staff do with the list of `count` applications, each by its name. */
const acts = (list: ReturnType<typeof applicationsList>, count: number) => {
  const asked = (query: Partial<ListQuery>): ListQuery => ({ ...wholeList, ...query });
  // At 100 a page from here is a whole one, too: it has as much to read as at 100,000.
  const middle = listKeyOf(numbered(Math.floor(count * 0.6), count));
  return {
    'page of the list': () => list.page(asked({ from: middle })),
    'page of a state': () => list.page(asked({ filters: { state: 'submitted' }, from: middle })),
    'page of a city': () => list.page(asked({ filters: { city: 'seoul' }, from: middle })),
    'search that finds all': () => list.page(asked({ search: 'grace' })),
    'search that finds one': () => list.page(asked({ search: referenceNumber(11) })),
    'counts of home': () => list.counts(),
    'who waits longest': () => list.longestWaiting(needs, 3),
    'next and previous': () => list.neighbours(asked({}), middle),
  };
};

/** A table of so many, and what asks it. */
const listed = async (endpoint: string, count: number) => {
  const table = await createTestTable(endpoint);
  const place = { client: table.client, table: table.name };
  const counts = new Map<string, Item>();
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    await fillLists(
      place,
      Array.from({ length }, (_, index) => numbered(from + index, count)),
      counts,
    );
  }
  const { client, requests } = countingClient(endpoint);
  const all = acts(applicationsList({ client, table: table.name }, andrew), count);
  return { all, requests };
};

const millisecondsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

type Listed = Awaited<ReturnType<typeof listed>>;
type ActName = keyof Listed['all'];

const actNames = [
  'page of the list',
  'page of a state',
  'page of a city',
  'search that finds all',
  'search that finds one',
  'counts of home',
  'who waits longest',
  'next and previous',
] as const satisfies readonly ActName[];

/** Finds up to 500 applications, of a hundred fewer: what it takes is bounded, and not the same. */
const growing: ActName = 'search that finds all';

const requestsOf = async ({ all, requests }: Listed, name: ActName): Promise<number> => {
  const before = requests();
  await all[name]();
  return requests() - before;
};

/** Both tables by turns, so that whatever else the machine does slows down both. */
const timesOf = async (small: Listed, large: Listed, name: ActName) => {
  const times: { few: number; many: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push({
      few: await millisecondsOf(small.all[name]),
      many: await millisecondsOf(large.all[name]),
    });
  return { few: median(times.map((one) => one.few)), many: median(times.map((one) => one.many)) };
};

const rowsOf = async (
  small: Listed,
  large: Listed,
  name: ActName,
  say: (line: string) => void,
): Promise<readonly Row[]> => {
  const asked = { few: await requestsOf(small, name), many: await requestsOf(large, name) };
  const times = await timesOf(small, large, name);
  say(
    `p4 ${name}: ${asked.few} requests, ${times.few.toFixed(1)} ms at ${few}; ${asked.many} requests, ${times.many.toFixed(1)} ms at ${many}`,
  );
  return [
    {
      bench: 'P4',
      what: `${name}, requests at ${many} to those at ${few}`,
      ratios: [asked.many / asked.few],
      reach: { atMost: 1 },
    },
    {
      bench: 'P4',
      what: `${name}, median time at ${many} to that at ${few}`,
      ratios: [times.many / times.few],
      ...(name !== growing && { reach: { atMost: 1.3 } }),
    },
  ];
};

/**
 * P4: what staff ask of the list at 100 and at 100,000 applications. Requests are counted; times are
 * those of the engine on this machine, where DynamoDB's do not depend on how much a table holds.
 */
export const staffList: Bench = async ({ say }) => {
  const emulators = await startEmulators({ inboxPort: 0 });
  try {
    const begun = performance.now();
    const small = await listed(emulators.dynamodbEndpoint, few);
    const large = await listed(emulators.dynamodbEndpoint, many);
    say(`p4 tables filled in ${Math.round((performance.now() - begun) / 1_000)} s`);
    const rows: Row[] = [];
    for (const name of actNames) rows.push(...(await rowsOf(small, large, name, say)));
    return rows;
  } finally {
    await emulators.stop();
  }
};
