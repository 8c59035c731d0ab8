import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { callStore } from '#shared/store/calls.ts';
import { effectStore } from '#shared/store/effects.ts';
import { n, s, stringIn } from '#shared/store/item.ts';
import { reconcileCall } from '../../functions/scheduler/reconcile-call.ts';
import { edition as buildEdition } from '../support/builders.ts';
import { createTestTable, type TestTable } from '../support/test-table.ts';

const edition = buildEdition();
let table: TestTable;
let reconcile: (scheduledAt: number) => Promise<void>;

beforeEach(async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  table = await createTestTable(inject('dynamodbEndpoint'));
  reconcile = reconcileCall({
    edition,
    readCall: () => callStore(table.client, table.name, edition).read(),
    effects: async () => effectStore(table.client, table.name),
    keepDrafts: async () => {},
    tellDrafts: async () => {},
    tellSubscribers: async () => {},
    // A clock that is wrong by five minutes decides nothing.
    now: () => edition.opensAt + 300_000,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const mails = async (): Promise<readonly string[]> =>
  (await table.items())
    .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
    .map((item) => stringIn(item, 'kind'))
    .sort();

const extendTo = (closesAt: number) =>
  table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        pk: s('CALL'),
        sk: s('CALL'),
        closesAt: n(closesAt),
        graceEndsAt: n(closesAt + 900_000),
        earlierClosings: { L: [n(edition.closesAt)] },
      },
    }),
  );

test('F8 the opening is told once, however often and in whatever order schedules fire', async () => {
  await reconcile(edition.opensAt - 1);
  expect(await mails()).toEqual([]);
  await Promise.allSettled(
    [0, 300_000, 0, 60_000, 0].map((late) => reconcile(edition.opensAt + late)),
  );
  await reconcile(edition.opensAt + 600_000);
  expect(await mails()).toEqual(['call-opened', 'call-opened']);
});

test('F8 a schedule that never fired is made up for by the next tick', async () => {
  await reconcile(edition.closesAt - 60_000);
  expect(await mails()).toEqual(['call-opened', 'call-opened']);
  await reconcile(edition.graceEndsAt + 240_000);
  expect(await mails()).toEqual(['call-closed', 'call-closed', 'call-opened', 'call-opened']);
});

test('F8 after an extension the schedule of the old closing tells nobody that it is closed', async () => {
  await reconcile(edition.opensAt);
  await extendTo(edition.closesAt + 86_400_000);
  await reconcile(edition.closesAt);
  await reconcile(edition.graceEndsAt);
  expect(await mails()).toEqual(['call-opened', 'call-opened']);
  await reconcile(edition.graceEndsAt + 86_400_000);
  await reconcile(edition.graceEndsAt + 86_400_000);
  expect(await mails()).toEqual(['call-closed', 'call-closed', 'call-opened', 'call-opened']);
});

test('the summary at the closing counts the applications and their cities', async () => {
  for (const [reference, cityId] of [
    ['AAAAAAAA', 'kampala'],
    ['BBBBBBBB', 'kampala'],
    ['CCCCCCCC', 'vladivostok'],
  ] as const)
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { pk: s(`APPLICATION#${reference}`), sk: s('APPLICATION'), cityId: s(cityId) },
      }),
    );
  await reconcile(edition.graceEndsAt);
  const closed = (await table.items()).find((item) => stringIn(item, 'kind') === 'call-closed');
  expect(JSON.parse(stringIn(closed, 'facts'))).toMatchObject({ applications: '3', cities: '2' });
});
