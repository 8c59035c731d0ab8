import { beforeEach, expect, inject, test } from 'vitest';
import { sweeperStore } from '#shared/store/mail/sweeper.ts';
import { createTestTable } from '../support/table/test-table.ts';

const now = Date.UTC(2018, 4, 17);
const aMinute = 60_000;
let sweeper: ReturnType<typeof sweeperStore>;

beforeEach(async () => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  sweeper = sweeperStore(table.client, table.name);
});

test('one sweep is under way at a time, however many want to', async () => {
  const wanted = Array.from({ length: 8 }, (_, index) => sweeper.take(now, now + aMinute + index));
  expect((await Promise.all(wanted)).filter(Boolean)).toHaveLength(1);
});

test('the next one begins when it has ended', async () => {
  await sweeper.take(now, now + aMinute);
  await sweeper.free(now + aMinute);
  expect(await sweeper.take(now + 1, now + 1 + aMinute)).toBe(true);
});

test('or a minute later, if its mailer has died', async () => {
  await sweeper.take(now, now + aMinute);
  expect(await sweeper.take(now + aMinute - 1, now + 2 * aMinute)).toBe(false);
  expect(await sweeper.take(now + aMinute, now + 2 * aMinute)).toBe(true);
});

test('who comes back late does not take it from another', async () => {
  await sweeper.take(now, now + aMinute);
  await sweeper.take(now + aMinute, now + 2 * aMinute);
  await sweeper.free(now + aMinute);
  expect(await sweeper.take(now + aMinute + 1, now + 3 * aMinute)).toBe(false);
});
