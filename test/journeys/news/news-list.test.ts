import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Language } from '#shared/domain/call/language.ts';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { type Item, n, s, stringIn } from '#shared/store/engine/item.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { newsReaderStore } from '#shared/store/news/news-readers.ts';
import { subscriberStore } from '#shared/store/news/subscribers.ts';
import { newsShards } from '#shared/store/table.ts';
import { carryList } from '../../../infra/ops/carry-list.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import { kindAndFacts as mailOf } from '../../support/builders/facts.ts';
import { sized } from '../../support/measure/sized.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { type Fault, fateOf, faults, startProcess } from '../../support/world/faults.ts';
import { opsCommand } from '../../support/world/ops-command.ts';
import { schedulerOn } from '../../support/world/scheduler.ts';
import { createWorld, formPost, ticketOf } from '../../support/world/world.ts';

const edition = buildEdition();
const { opensAt, closesAt, graceEndsAt } = edition;
const day = 86_400_000;

const addressOf = (name: string): string => `${name}@city.gov`;
const keyOf = (name: string): string => digest(mailboxOf(addressOf(name)));
const people = Array.from({ length: 60 }, (_, index) => `person${index}`);

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const listAt = (table: TestTable, client = table.client) => {
  const subscribers = subscriberStore(client, table.name);
  const list = newsListStore(client, table.name);
  const readers = newsReaderStore(client, table.name);
  return {
    table,
    list,
    readers,
    applicants: applicantsForNews(client, table.name),
    subscribers,
    join: (name: string, at = opensAt - day, language: Language = 'en') =>
      subscribers.confirm(
        {
          purpose: 'confirm',
          subscriber: keyOf(name),
          id: keyOf(name).slice(0, 16).toUpperCase(),
          address: addressOf(name),
          language,
          code: '',
          expiresAt: 0,
        },
        at,
      ),
    reconcile: schedulerOn(client, table.name, edition),
    told: async (kind: string): Promise<readonly string[]> =>
      (await table.items())
        .filter((item) => stringIn(item, 'kind') === kind)
        .map((item) => stringIn(item, 'to'))
        .sort(),
    names: async (): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const shard of newsShards)
        for await (const some of readers.confirmed(shard, 2))
          found.push(...some.map(({ address }) => address));
      return found.sort();
    },
  };
};

const newList = async () => listAt(await createTestTable(inject('dynamodbEndpoint')));
const all = people.map(addressOf).sort();

const extendTo = (table: TestTable, at: number) =>
  table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        pk: s('CALL'),
        sk: s('CALL'),
        closesAt: n(at),
        graceEndsAt: n(at + 900_000),
        earlierClosings: { L: [n(closesAt)] },
      } satisfies Item,
    }),
  );

describe('the list', () => {
  test('is read whole, over all its shards and pages, without whom it has lost', async () => {
    const { join: joins, subscribers, names } = await newList();
    await Promise.all(people.map((name) => joins(name)));
    await subscribers.leave(keyOf('person7'), opensAt);
    expect(await names()).toEqual(all.filter((one) => one !== addressOf('person7')));
  });

  test('tells each the opening once, however often and in what order schedules fire', async () => {
    const { join: joins, reconcile, told } = await newList();
    await Promise.all(people.map((name) => joins(name)));
    await reconcile(opensAt - 1);
    expect(await told('news-opened')).toEqual([]);
    await Promise.allSettled([opensAt, opensAt, opensAt + day].map(reconcile));
    await reconcile(opensAt + 2 * day);
    expect(await told('news-opened')).toEqual(all);
    expect(await told('call-opened')).toEqual(['staff']);
  });

  test('is told of an extension once, and of the next one again', async () => {
    const table = await createTestTable(inject('dynamodbEndpoint'));
    const { join: joins, reconcile, told } = listAt(table);
    await joins('grace');
    await reconcile(opensAt);
    await extendTo(table, closesAt + day);
    for (const at of [closesAt, graceEndsAt, closesAt + 1]) await reconcile(at);
    expect(await told('news-extended')).toEqual([addressOf('grace')]);
    await extendTo(table, closesAt + 2 * day);
    await reconcile(closesAt + day);
    expect(await told('news-extended')).toHaveLength(2);
    expect(await told('news-opened')).toHaveLength(1);
  });

  test('is told nothing of a call that is long over', async () => {
    const { join: joins, reconcile, told } = await newList();
    await joins('grace');
    await reconcile(graceEndsAt + day);
    expect(await told('news-opened')).toEqual([]);
  });

  test('whoever leaves between two of its pages is not written to', async () => {
    const { join: joins, readers, subscribers, told } = await newList();
    await joins('grace');
    await subscribers.leave(keyOf('grace'), opensAt);
    const answer = await readers.tell(keyOf('grace'), {
      owner: { about: 'subscriber', id: 'K'.repeat(16) },
      name: 'opened-1',
      ...mailOf('news-opened'),
      to: addressOf('grace'),
      language: 'en',
      dueAt: opensAt,
    });
    expect(answer).toEqual({ ok: false, error: 'changed' });
    expect(await told('news-opened')).toEqual([]);
  });
});

describe('a run that tells the list', () => {
  test.each(faults)('and meets "%s" at any call is made good by the next ones', async (fault) => {
    const endpoint = inject('dynamodbEndpoint');
    const few = people.slice(0, 4);
    for (let at = 0; at < 60; at += sized(10, 2)) {
      const table = await createTestTable(endpoint);
      const plain = listAt(table);
      await Promise.all(few.map((name) => plain.join(name)));
      const world = createWorld({ endpoint, table: table.name, edition, now: () => opensAt });
      const { reconcile } = listAt(table, world.client);
      const fate = fateOf(new Map<number, Fault>([[at, fault]]));
      await startProcess(fate)
        .run(() => reconcile(opensAt))
        .catch(() => 'failed');
      await plain.reconcile(opensAt);
      await plain.reconcile(opensAt);
      expect(await plain.told('news-opened'), `${fault} at ${at}`).toEqual(few.map(addressOf));
      expect(await plain.told('call-opened')).toHaveLength(1);
    }
  });
});

describe('a list that is carried to the next edition', () => {
  const twoLists = async () => ({ from: await newList(), to: await newList() });

  test('takes whoever was confirmed, with their language, and nobody else', async () => {
    const { from, to } = await twoLists();
    await from.join('grace', 1, 'ko');
    await from.join('gone', 1);
    await from.subscribers.leave(keyOf('gone'), 2);
    await from.subscribers.ask({
      digest: keyOf('asked'),
      id: 'A'.repeat(16),
      seenAsks: 0,
      mailedAt: [],
      mail: undefined,
      expiresAt: opensAt,
    });
    expect(await carryList(from, to.list, opensAt - day)).toEqual({
      carried: 1,
      applicants: 0,
      passedOver: 0,
      takenOff: 0,
      leftOut: 0,
    });
    expect(await to.names()).toEqual([addressOf('grace')]);
    const [shard = ''] = keyOf('grace');
    for await (const [grace] of to.list.confirmed(shard))
      expect(grace).toMatchObject({ language: 'ko', confirmedAt: 1, isCarried: true });
  });

  test('is the same however often it is carried, and is told the announcement once', async () => {
    const { from, to } = await twoLists();
    await Promise.all(people.map((name) => from.join(name)));
    await to.join('early');
    await to.reconcile(opensAt - 3 * day);
    expect(await to.told('news-announced')).toEqual([]);
    await carryList(from, to.list, opensAt - 2 * day);
    await to.reconcile(opensAt - 2 * day);
    expect(await to.told('news-announced')).toEqual(all);
    await from.join('later');
    expect(await carryList(from, to.list, opensAt - day)).toMatchObject({
      carried: 1,
      passedOver: 60,
    });
    for (const at of [opensAt - day, opensAt - 1]) await to.reconcile(at);
    expect(await to.told('news-announced')).toEqual([...all, addressOf('later')].sort());
    await to.reconcile(opensAt);
    expect(await to.told('news-opened')).toHaveLength(62);
  });

  test('after the opening is told that the call is open', async () => {
    const { from, to } = await twoLists();
    await from.join('grace');
    await to.reconcile(opensAt);
    await carryList(from, to.list, opensAt + day);
    await to.reconcile(opensAt + day);
    expect(await to.told('news-opened')).toEqual([addressOf('grace')]);
    expect(await to.told('news-announced')).toEqual([]);
  });

  test('brings nobody back who has left either list', async () => {
    const { from, to } = await twoLists();
    await from.join('grace', 1);
    await from.join('amara', 1);
    await carryList(from, to.list, 2);
    await to.subscribers.leave(keyOf('grace'), 3);
    await from.subscribers.leave(keyOf('amara'), 4);
    expect(await carryList(from, to.list, 5)).toEqual({
      carried: 0,
      applicants: 0,
      passedOver: 1,
      takenOff: 1,
      leftOut: 0,
    });
    expect(await to.names()).toEqual([]);
    await to.join('amara', 6);
    expect((await carryList(from, to.list, 7)).takenOff).toBe(0);
    expect(await to.names()).toEqual([addressOf('amara')]);
  });
});

describe('an applicant who says that we may write with news of the next calls', () => {
  const at = opensAt + day;
  let sent = 0;

  /** Sends an application; its receipt arrives, or what SES says of it. */
  const applies = async (
    { table }: ReturnType<typeof listAt>,
    name: string,
    {
      wantsNews = 'yes',
      receipt = 'delivered',
      flags = '[]',
      language = 'en',
      state = '',
      at = opensAt + day,
    } = {},
  ) => {
    const endpoint = inject('dynamodbEndpoint');
    const world = createWorld({ endpoint, table: table.name, edition, now: () => at });
    sent += 1;
    const values = formValues({ email: addressOf(name), fullName: name, wantsNews });
    const ticket = ticketOf(`willing ${sent}`, at);
    const { status, headers } = await world.submit(formPost(values, { receivedAt: at, ticket }));
    expect(status).toBe(303);
    const reference = headers['location']?.split('/').at(-1) ?? '';
    const set = (sk: string, values: Readonly<Record<string, string>>) =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: { pk: s(`APPLICATION#${reference}`), sk: s(sk) },
          UpdateExpression: `SET ${Object.keys(values)
            .map((key) => `#${key} = :${key}`)
            .join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(
            Object.keys(values).map((key) => [`#${key}`, key]),
          ),
          ExpressionAttributeValues: Object.fromEntries(
            Object.entries(values).map(([key, value]) => [`:${key}`, s(value)]),
          ),
        }),
      );
    await set('MAIL#v1-receipt', { state: receipt });
    await set('APPLICATION', { flags, language, ...(state && { state }) });
    return async (wantsNews: boolean): Promise<void> => {
      const mine = (item: Item) =>
        stringIn(item, 'pk') === `APPLICATION#${reference}` &&
        stringIn(item, 'sk') === 'APPLICATION';
      const answers = JSON.parse(stringIn((await table.items()).find(mine), 'answers'));
      await set('APPLICATION', { answers: JSON.stringify({ ...answers, wantsNews }) });
    };
  };

  test('is carried with the list, in their language, and told like everybody on it', async () => {
    const [from, to] = [await newList(), await newList()];
    await applies(from, 'willing', { language: 'ko' });
    await from.join('grace');
    expect(await carryList(from, to.list, opensAt - day)).toMatchObject({
      carried: 2,
      applicants: 1,
    });
    expect(await to.names()).toEqual([addressOf('grace'), addressOf('willing')]);
    await to.reconcile(opensAt - day);
    expect(await to.told('news-announced')).toEqual([addressOf('grace'), addressOf('willing')]);
    expect(await carryList(from, to.list, opensAt - 1)).toMatchObject({ carried: 0 });
  });

  test('is left alone who did not say so, where no receipt arrived, and who looks like a robot', async () => {
    const [from, to] = [await newList(), await newList()];
    await applies(from, 'silent', { wantsNews: '' });
    await applies(from, 'unreached', { receipt: 'bounced' });
    await applies(from, 'waiting', { receipt: 'sent' });
    await applies(from, 'robot', { flags: '["faster-than-people"]' });
    await applies(from, 'withdrawn', { state: 'withdrawn' });
    await applies(from, 'namesake', { flags: '["resembles-another","many-from-one-address"]' });
    expect(await carryList(from, to.list, opensAt - day)).toMatchObject({ carried: 1, leftOut: 3 });
    expect(await to.names()).toEqual([addressOf('namesake')]);
  });

  test('is taken at the latest word: an application that was sent later, or a box that is unticked', async () => {
    const [from, to] = [await newList(), await newList()];
    await applies(from, 'again', { at: opensAt + day });
    await applies(from, 'again', { at: opensAt + 2 * day, wantsNews: '' });
    const says = await applies(from, 'sorry');
    expect(await carryList(from, to.list, at + 1)).toMatchObject({ carried: 1 });
    expect(await to.names()).toEqual([addressOf('sorry')]);
    await says(false);
    expect(await carryList(from, to.list, at + 2)).toMatchObject({ carried: 0, takenOff: 1 });
    expect(await to.names()).toEqual([]);
  });

  test('is not taken off who is on the list by their own digits', async () => {
    const [from, to] = [await newList(), await newList()];
    await from.join('grace');
    await applies(from, 'grace', { wantsNews: '' });
    await carryList(from, to.list, at + 1);
    expect(await carryList(from, to.list, at + 2)).toMatchObject({ takenOff: 0 });
    expect(await to.names()).toEqual([addressOf('grace')]);
  });

  test('is brought back by it neither to the list that they left, nor after the earlier one', async () => {
    const [from, to] = [await newList(), await newList()];
    await applies(from, 'willing');
    await applies(from, 'gone');
    await from.join('gone', at + 1);
    await from.subscribers.leave(keyOf('gone'), at + 2);
    await carryList(from, to.list, at + 3);
    await to.subscribers.leave(keyOf('willing'), at + 4);
    expect(await carryList(from, to.list, at + 5)).toMatchObject({ carried: 0 });
    expect(await to.names()).toEqual([]);
  });
});

describe('npm run carry-news', () => {
  const carryNews = (...args: string[]) =>
    opsCommand('carry-news', inject('dynamodbEndpoint'), args);

  test('finds the tables by their editions, and says counts and no address', async () => {
    const endpoint = inject('dynamodbEndpoint');
    const from = await createTestTable(endpoint, 'call-2017-seoul-CallTable551A24FC-1ABC');
    const to = await createTestTable(endpoint, 'call-2018-jeju-CallTable551A24FC-2DEF');
    await createTestTable(endpoint, 'call-2018-jeju-rehearsal-CallTable551A24FC-3');
    await listAt(from).join('grace');
    const { code, said } = await carryNews('--from', '2017-seoul', '--to', '2018-jeju');
    expect(said).toContain('copied      1 (0 of them from applications)\n');
    expect(said).not.toContain('@');
    expect(code).toBe(0);
    expect(await listAt(to).names()).toEqual([addressOf('grace')]);

    await createTestTable(endpoint, 'call-2017-seoul-CallTable551A24FC-OLD');
    const several = await carryNews('--from', '2017-seoul', '--to', '2018-jeju');
    expect(several.said).toContain('The edition 2017-seoul has several tables');
    expect(several.code).toBe(1);
    const named = await carryNews('--from-table', from.name, '--to', '2018-jeju');
    expect(named.said).toContain('copied      0 (0 of them from applications)\nskipped     1');
  });

  test.each([
    [['--from', '2017-seoul'], 'Give --from and --to.'],
    [['--from', '1999-rome', '--to', '2018-jeju'], 'There is no table of the edition 1999-rome'],
    [['--from-table', 'a', '--to-table', 'a'], '--from and --to are the same table'],
    [['--form', 'x'], "Unknown option '--form'"],
  ])('with %j says what to give instead', async (args, message) => {
    const { code, said } = await carryNews(...args);
    expect(said).toContain(message);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});
