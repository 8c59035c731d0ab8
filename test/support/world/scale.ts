import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { extendCall } from '#shared/domain/call/extension.ts';
import { tallyStore } from '#shared/store/call/application-count.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { carryList } from '../../../infra/ops/carry-list.ts';
import { countingClient, fillTable, type Size } from '../builders/large-call.ts';
import type { TestTable } from '../table/test-table.ts';
import { schedulerOn } from './scheduler.ts';

const aMinute = 60_000;
const aDay = 86_400_000;

type Requests = Readonly<Record<'tick' | 'sweep' | 'summary' | 'carry', number>>;

type Place = Readonly<{ endpoint: string; table: TestTable; edition: Edition }>;

const counted = async (
  { endpoint }: Place,
  work: (client: DynamoDBClient) => Promise<unknown>,
): Promise<number> => {
  const { client, requests } = countingClient(endpoint);
  await work(client);
  client.destroy();
  return requests();
};

/** Ticks until all that was due at `at` is done: the call, once, of whatever size. */
const settle = async ({ table, edition }: Place, at: number): Promise<void> => {
  const tick = schedulerOn(table.client, table.name, edition);
  for (const minutes of [0, 11, 12]) await tick(at + minutes * aMinute);
};

/** Fills a table, and counts the requests of what runs again and again while nothing is due. */
export const requestsAt = async (place: Place, size: Size, later: TestTable): Promise<Requests> => {
  const { table, edition } = place;
  await fillTable(table.client, table.name, edition, size);
  const quiet = edition.opensAt + aDay;
  await settle(place, quiet);
  return {
    tick: await counted(place, (client) =>
      schedulerOn(client, table.name, edition)(quiet + 20 * aMinute),
    ),
    sweep: await counted(place, async (client) => {
      const outbox = outboxStore(client, table.name);
      // What the opening told the contacts waits still: it is due at neither time.
      await outbox.due(0, 100);
      await outbox.oldestUnsent();
    }),
    summary: await counted(place, (client) =>
      tallyStore(client, table.name, edition.cities).tally(),
    ),
    carry: await counted(place, (client) =>
      carryList(
        {
          list: newsListStore(client, table.name),
          applicants: applicantsForNews(client, table.name),
        },
        newsListStore(client, later.name),
        quiet,
      ),
    ),
  };
};

/** Runs a tick again and again, each ended after `most` requests, until one ends by itself. */
const inRuns = async (
  { endpoint, table, edition }: Place,
  at: number,
  most: number,
): Promise<number> => {
  for (let runs = 1; runs <= 100; runs += 1) {
    const { client } = countingClient(endpoint, most);
    const ended = await schedulerOn(
      client,
      table.name,
      edition,
    )(at + runs * aMinute).then(
      () => true,
      () => false,
    );
    client.destroy();
    if (ended) return runs;
  }
  throw new Error('a hundred runs have not done it');
};

const timesTold = (items: readonly Item[], name: string): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const item of items)
    if (stringIn(item, 'sk').startsWith(`MAIL#${name}`))
      times.set(stringIn(item, 'to'), (times.get(stringIn(item, 'to')) ?? 0) + 1);
  return times;
};

export type BigTick = Readonly<{
  runs: number;
  reminded: number;
  remindedTwice: number;
  kept: number;
  rowsToKeep: number;
}>;

/**
 * What a tick owes to thousands of drafts on the day of an extension, done by runs that are ended
 * in the middle: each draft reminded once, each row of it kept.
 */
export const bigTick = async (place: Place, most: number): Promise<BigTick> => {
  const { table, edition } = place;
  const calls = callStore(table.client, table.name, edition);
  const at = edition.closesAt - aDay;
  const wish = { closesAt: edition.closesAt + 5 * aDay, at, by: 'A', reason: 'B' };
  const workshopAt = edition.archivesAt - 5 * aDay;
  const made = extendCall(await calls.read(), { ...wish, workshopAt, reopens: false });
  if (!made.ok) throw new Error(made.error);
  await calls.extend(made.value);
  const runs = await inRuns(place, at, most);
  const items = await table.items();
  const times = timesTold(items, 'draft-week');
  const rows = items.filter((item) => numberIn(item, 'expiresAt') !== undefined);
  const end = Math.ceil((made.value.after.graceEndsAt + 14 * aDay) / 1000);
  return {
    runs,
    reminded: times.size,
    remindedTwice: [...times.values()].filter((count) => count > 1).length,
    kept: rows.filter((item) => numberIn(item, 'expiresAt') === end).length,
    rowsToKeep: rows.length,
  };
};
