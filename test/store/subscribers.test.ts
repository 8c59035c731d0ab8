import { beforeEach, describe, expect, inject, test } from 'vitest';
import { mailboxOf, planAsking } from '#shared/domain/news/news.ts';
import type { NewsLink } from '#shared/domain/news/news-link.ts';
import { digest } from '#shared/runtime/digest.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { type NewsLinks, newsLinkStore } from '#shared/store/news/news-links.ts';
import { type Subscribers, subscriberStore } from '#shared/store/news/subscribers.ts';
import { edition } from '../support/builders/builders.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';
import { type Fault, fateOf, faults, startProcess } from '../support/world/faults.ts';
import { createWorld } from '../support/world/world.ts';

const now = Date.UTC(2018, 2, 1);
const hour = 3_600_000;
const address = 'grace@kcca.go.ug';
const key = digest(mailboxOf(address));
const id = 'K7Q2M9XAK7Q2M9XA';

let table: TestTable;
let subscribers: Subscribers;
let links: NewsLinks;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  subscribers = subscriberStore(table.client, table.name);
  links = newsLinkStore(table.client, table.name);
});

const ask = async (at = now) => {
  const seen = await subscribers.find(key);
  const values = { digest: key, address, language: 'ko', newId: id, now: at } as const;
  return subscribers.ask(planAsking(seen, values));
};
const link: NewsLink & { purpose: 'confirm' } = {
  purpose: 'confirm',
  subscriber: key,
  id,
  address,
  language: 'ko',
  code: 'c0de',
  expiresAt: now + 5 * hour,
};
const rowOf = async (sk: string): Promise<Item | undefined> =>
  (await table.items()).find((item) => stringIn(item, 'sk').startsWith(sk));

describe('an address that is given', () => {
  test('is kept as a digest, with one mail, and is forgotten if nobody confirms it', async () => {
    expect((await ask()).ok).toBe(true);
    expect(await subscribers.find(key)).toEqual({ id, state: 'asked', asks: 1, mailedAt: [now] });
    const row = await rowOf('SUBSCRIBER#');
    expect(JSON.stringify(row)).not.toContain('kcca');
    expect(stringIn(row, 'pk')).toBe(`NEWS#${key[0]}`);
    expect(numberIn(row, 'expiresAt')).toBe((now + 14 * 24 * hour) / 1000);
    const mail = await rowOf('MAIL#');
    expect(stringIn(mail, 'pk')).toBe(`SUBSCRIBER#${id}`);
    expect(stringIn(mail, 'to')).toBe(address);
    expect(numberIn(mail, 'expiresAt')).toBe((now + 30 * 24 * hour) / 1000);
  });

  test('twice at one moment is one mail', async () => {
    const mails = async () =>
      (await table.items()).filter((item) => stringIn(item, 'sk').startsWith('MAIL#'));
    await Promise.all(Array.from({ length: 8 }, () => ask()));
    await ask(now + hour - 1);
    expect(await mails()).toHaveLength(1);
    await ask(now + hour);
    expect(await mails()).toHaveLength(2);
  });

  test('writes as many rows when no mail is sent', async () => {
    await ask();
    const withMail = await table.items();
    await ask(now + 1);
    const withoutMail = await table.items();
    expect(withMail).toHaveLength(2);
    expect(withoutMail).toHaveLength(3);
    expect(withoutMail.filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))).toHaveLength(1);
  });

  test('and is on the list stays there as it was', async () => {
    await ask();
    await subscribers.confirm(link, now);
    await ask(now + hour);
    expect(await subscribers.find(key)).toMatchObject({ state: 'confirmed', asks: 2 });
    const row = await rowOf('SUBSCRIBER#');
    expect(stringIn(row, 'address')).toBe(address);
    expect(row?.['expiresAt']).toBeUndefined();
  });
});

test('an address that is confirmed while it is given again stays on the list for good', async () => {
  await ask();
  const seen = await subscribers.find(key);
  await subscribers.confirm(link, now);
  const values = { digest: key, address, language: 'ko', newId: id, now } as const;
  const late = await subscribers.ask(planAsking(seen, values));
  expect(late).toEqual({ ok: false, error: 'changed' });
  expect((await rowOf('SUBSCRIBER#'))?.['expiresAt']).toBeUndefined();
  expect((await ask()).ok).toBe(true);
});

describe('a confirmed address', () => {
  test('is on the list for good, with its language', async () => {
    await ask();
    await subscribers.confirm(link, now + 5);
    const row = await rowOf('SUBSCRIBER#');
    expect(row?.['expiresAt']).toBeUndefined();
    expect(stringIn(row, 'language')).toBe('ko');
    expect(numberIn(row, 'confirmedAt')).toBe(now + 5);
    await subscribers.confirm(link, now + 9);
    expect(numberIn(await rowOf('SUBSCRIBER#'), 'confirmedAt')).toBe(now + 5);
  });

  test('is on the list although its row was forgotten meanwhile', async () => {
    await subscribers.confirm(link, now);
    expect(await subscribers.find(key)).toMatchObject({ state: 'confirmed', id, asks: 0 });
    expect((await ask()).ok).toBe(true);
  });

  test('is erased when its owner leaves, once, and comes back from the page that follows', async () => {
    await subscribers.confirm(link, now);
    expect(await subscribers.leave(key, now + 1)).toBe(address);
    expect(await subscribers.leave(key, now + 2)).toBeUndefined();
    expect(JSON.stringify(await rowOf('SUBSCRIBER#'))).not.toContain('kcca');
    await subscribers.stay(key, address);
    expect(stringIn(await rowOf('SUBSCRIBER#'), 'address')).toBe(address);
    await subscribers.leave(key, now + 3);
    await subscribers.confirm(link, now + 4);
    expect(await subscribers.find(key)).toMatchObject({ state: 'confirmed' });
  });

  test.each(faults)(
    'is left with the way back, although "%s" meets a call of it',
    async (fault) => {
      const endpoint = inject('dynamodbEndpoint');
      const { client } = createWorld({
        endpoint,
        table: table.name,
        edition: edition(),
        now: () => now,
      });
      for (const at of [0, 1]) {
        await subscribers.confirm(link, now);
        const leave = () => subscriberStore(client, table.name).leave(key, now + 1);
        const answer = await startProcess(fateOf(new Map<number, Fault>([[at, fault]]))).run(leave);
        if (answer !== 'died') expect(answer, `at ${at}`).toBe(address);
        await subscribers.leave(key, now + 2);
        expect(await subscribers.find(key)).toMatchObject({ state: 'left' });
      }
    },
  );

  test('cannot be left by whoever is not on the list, nor be stayed on', async () => {
    await ask();
    expect(await subscribers.leave(key, now)).toBeUndefined();
    await subscribers.stay(key, address);
    expect(await subscribers.find(key)).toMatchObject({ state: 'asked' });
  });
});

describe('a link', () => {
  test('to confirm is found by the digest of its token, and forgotten when it ends', async () => {
    expect((await links.add('t1', link)).ok).toBe(true);
    expect(await links.find('t1')).toEqual(link);
    expect(await links.find('t2')).toBeUndefined();
    expect(numberIn(await rowOf('NEWS-LINK'), 'expiresAt')).toBe((now + 5 * hour) / 1000);
  });

  test('to leave is made for who is on the list alone, and has no end', async () => {
    const leave = { purpose: 'leave', subscriber: key } as const;
    expect(await links.add('t1', leave)).toEqual({ ok: false, error: 'changed' });
    await subscribers.confirm(link, now);
    expect((await links.add('t1', leave)).ok).toBe(true);
    expect(await links.find('t1')).toEqual(leave);
    expect((await rowOf('NEWS-LINK'))?.['expiresAt']).toBeUndefined();
    await subscribers.leave(key, now);
    expect((await links.add('t2', leave)).ok).toBe(false);
  });
});
