import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { n, s, stringIn } from '#shared/store/engine/item.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { answers, edition as buildEdition } from '../support/builders/builders.ts';
import { asPlanned, firstSending } from '../support/builders/planned.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';
import { schedulerOn } from '../support/world/scheduler.ts';

const edition = buildEdition();
let table: TestTable;
let reconcile: (scheduledAt: number) => Promise<void>;

beforeEach(async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  table = await createTestTable(inject('dynamodbEndpoint'));
  reconcile = schedulerOn(table.client, table.name, edition);
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
  expect(await mails()).toEqual(['call-opened']);
});

test('F8 a schedule that never fired is made up for by the next tick', async () => {
  await reconcile(edition.closesAt - 60_000);
  expect(await mails()).toEqual(['call-opened']);
  await reconcile(edition.graceEndsAt + 240_000);
  expect(await mails()).toEqual(['call-closed', 'call-opened']);
});

test('F8 after an extension the schedule of the old closing tells nobody that it is closed', async () => {
  await reconcile(edition.opensAt);
  await extendTo(edition.closesAt + 86_400_000);
  await reconcile(edition.closesAt);
  await reconcile(edition.graceEndsAt);
  expect(await mails()).toEqual(['call-opened']);
  await reconcile(edition.graceEndsAt + 86_400_000);
  await reconcile(edition.graceEndsAt + 86_400_000);
  expect(await mails()).toEqual(['call-closed', 'call-opened']);
});

const summary = async (): Promise<unknown> => {
  const closed = (await table.items()).find((item) => stringIn(item, 'kind') === 'call-closed');
  return JSON.parse(stringIn(closed, 'facts'));
};

/** Stores an application as the form does; `over` changes what it says or what was seen of it. */
const send = async (
  reference: string,
  city: string,
  over: Readonly<{ placesTaken?: number; appliedBefore?: boolean }> = {},
) => {
  const commit = commitStore(table.client, table.name, edition);
  const otherCity = city === 'not-listed' ? 'Pokhara' : '';
  const plan = firstSending({
    call: asPlanned(edition),
    answers: answers({ city, otherCity, country: otherCity && 'NP' }),
    reference,
    language: 'en',
    receivedAt: edition.opensAt,
    lateBySeconds: 0,
    wording: '',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0, ...over },
  });
  expect(await commit({ ...plan.act, form: { form: reference, answers: '' } })).toMatchObject({
    ok: true,
  });
  return { commit, application: plan.application };
};

describe('the summary at the closing', () => {
  test('counts every application, listed city or not, held or not, and the member cities', async () => {
    await send('AAAAAAAA', 'kampala');
    await send('BBBBBBBB', 'kampala');
    await send('CCCCCCCC', 'not-listed');
    await send('DDDDDDDD', 'kampala', { appliedBefore: true });
    await send('EEEEEEEE', 'vladivostok');
    await reconcile(edition.graceEndsAt);
    expect(await summary()).toMatchObject({ applications: '5', cities: '2' });
  });

  test('counts one that was changed once, and none that was withdrawn', async () => {
    await send('AAAAAAAA', 'vladivostok');
    const { commit, application } = await send('BBBBBBBB', 'kampala');
    const gone = planWithdrawal({
      call: asPlanned(edition),
      application,
      next: undefined,
      at: edition.opensAt + 1,
    });
    expect(await commit(gone)).toMatchObject({ ok: true });
    await reconcile(edition.graceEndsAt);
    expect(await summary()).toMatchObject({ applications: '1', cities: '1' });
  });

  test('counts what an earlier version stored, which had no entry in the index', async () => {
    const { application } = await send('AAAAAAAA', 'kampala');
    for (const [reference, state] of [
      ['FFFFFFFF', 'submitted'],
      ['GGGGGGGG', 'withdrawn'],
    ] as const) {
      const {
        dueShard: _,
        dueAt: __,
        ...old
      } = applicationItem({
        ...application,
        reference,
        state,
      });
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: old }));
    }
    await reconcile(edition.graceEndsAt);
    expect(await summary()).toMatchObject({ applications: '2' });
  });
});

describe('a duty that fails', () => {
  const failing = (name: string) =>
    new Proxy(table.client, {
      get: (client, property) =>
        property === 'send'
          ? async (command: { input: object }) => {
              if (JSON.stringify(command.input).includes(name)) throw new Error('out of order');
              return client.send(command as never);
            }
          : Reflect.get(client, property),
    });

  test.each([
    ['the closing cannot be noted', 'PLANNED'],
    ['no draft can be kept', 'drafts-kept'],
    ['no subscriber can be told', 'news-opened'],
    ['no draft can be reminded', 'drafts-week'],
  ])('keeps none of the others from being done, when %s', async (_, name) => {
    const at = edition.closesAt - 6 * 86_400_000;
    const tick = schedulerOn(failing(name), table.name, edition);
    await expect(tick(at)).rejects.toThrow('out of order');
    const names = (await table.items()).map((item) => stringIn(item, 'sk'));
    const wanted = ['PLANNED', 'EFFECT#drafts-kept#', 'EFFECT#opened#', 'EFFECT#drafts-week#'];
    for (const one of wanted.filter((each) => !each.includes(name)))
      expect(
        names.some((sk) => sk.startsWith(one)),
        one,
      ).toBe(true);
    await reconcile(at + 60_000);
    const mended = (await table.items()).map((item) => stringIn(item, 'sk'));
    expect(mended.some((sk) => sk.includes(name))).toBe(true);
  });
});
