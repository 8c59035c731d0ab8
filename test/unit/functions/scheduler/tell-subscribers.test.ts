import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Subscriber } from '#shared/domain/news/news.ts';
import { ok } from '#shared/domain/result.ts';
import { tellSubscribers } from '../../../../functions/scheduler/tell-subscribers.ts';
import { fakeNewsList } from '../../../support/fakes/fake-news.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall } from '../../../support/world/web.ts';

const { opensAt, closesAt } = testCall;

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const person = (digest: string, changes: Partial<Subscriber> = {}): Subscriber => ({
  digest,
  id: digest.padEnd(16, 'K'),
  address: `${digest}@city.gov`,
  language: 'en',
  confirmedAt: opensAt - 1,
  isCarried: false,
  told: new Set(),
  ...changes,
});
const people = ['0a', '0b', '0c', '7a', 'fa', 'fb'].map((digest) => person(digest));

const town = (list = fakeNewsList(people)) => {
  const done = new Set<string>();
  const tell = tellSubscribers({
    effects: async () => ({
      isDone: async ({ event, instant }) => done.has(`${event} ${instant}`),
      record: async ({ event, instant }) => {
        done.add(`${event} ${instant}`);
        return ok(undefined);
      },
    }),
    list: async () => list.list,
  });
  const told = () => list.mails.map(({ to }) => to).sort();
  return { tell, told, done, refuse: list.refuse };
};

const all = people.map(({ address }) => address);

test('each on the list is told the opening, once, and the log says how many', async () => {
  const { tell, told } = town();
  for (const at of [opensAt - 1, opensAt, opensAt, opensAt + 1]) await tell(testCall, at);
  expect(told()).toEqual(all);
  expect(logged.events()).toEqual([
    { event: 'effect-done', effect: 'news-opened', instant: opensAt, mails: 6 },
  ]);
  expect(JSON.stringify(logged.lines)).not.toContain('@');
});

test('one who cannot be told keeps the news from nobody else, and is told by the next run', async () => {
  const { tell, told, done, refuse } = town();
  refuse(undefined, undefined, undefined, new Error('the table cannot be reached'));
  await expect(tell(testCall, opensAt)).rejects.toThrow('cannot be reached');
  expect(told()).toHaveLength(all.length - 1);
  expect(done.has(`news-opened ${opensAt}`)).toBe(false);
  expect(done.has(`news-opened-0 ${opensAt}`)).toBe(true);
  expect([...done].filter((one) => String(one).includes('news-opened-'))).toHaveLength(15);
  await tell(testCall, opensAt + 300_000);
  expect(told()).toEqual(all);
});

test('a subscriber whose row meets another write is told by the next run', async () => {
  const { tell, told, refuse } = town();
  refuse('busy');
  await expect(tell(testCall, opensAt)).rejects.toThrow('opened met another write: try again');
  await tell(testCall, opensAt);
  expect(told()).toEqual(all);
});

test('a subscriber who has left meanwhile holds up nobody', async () => {
  const { tell, told, refuse } = town();
  refuse('changed');
  await tell(testCall, opensAt);
  expect(told()).toEqual(all.slice(1));
});

test('a list that was carried over is told the announcement, then the opening', async () => {
  const carried = people.map((one) => ({ ...one, isCarried: true }));
  const { tell, told } = town(fakeNewsList(carried, opensAt - 500));
  await tell(testCall, opensAt - 100);
  expect(logged.events()).toMatchObject([{ effect: 'news-announced', mails: 6 }]);
  await tell(testCall, opensAt);
  expect(told()).toHaveLength(12);
});

test('after the closing nobody is told anything', async () => {
  const { tell, told } = town();
  await tell(testCall, closesAt);
  expect(told()).toEqual([]);
  expect(logged.events()).toEqual([]);
});
