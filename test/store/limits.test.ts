import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { n, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { counterStore } from '#shared/store/engine/rate-limits.ts';
import { tableKeys } from '#shared/store/table.ts';
import {
  edition as buildEdition,
  formValues,
  onePageValues,
} from '../support/builders/builders.ts';
import { newVisitor } from '../support/run/visitor.ts';
import { createTestTable } from '../support/table/test-table.ts';
import { textOf } from '../support/text/html.ts';
import { createWorld } from '../support/world/world.ts';

const edition = buildEdition();
const anHour = 3_600_000;
const now = Math.ceil(edition.opensAt / anHour) * anHour + anHour;

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(logOutput, 'write').mockImplementation((line) => {
    logged.push(JSON.stringify(line));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openTable = async () => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  const from = createWorld({
    endpoint: inject('dynamodbEndpoint'),
    table: table.name,
    edition,
    now: () => edition.opensAt,
  }).fetchFrom;
  const visitorAt = (sourceIp: string, at = now) =>
    newVisitor('https://call.example', { by: from({ sourceIp, now: () => at }) });
  const rows = async (begin: string) =>
    (await table.items()).filter((item) => stringIn(item, 'pk').startsWith(begin));
  return { ...table, visitorAt, rows };
};

/** Goes on where `already` have come from the network within this hour. */
const fillNetwork = async (
  { client, name, rows }: Awaited<ReturnType<typeof openTable>>,
  already: number,
) => {
  const [line] = await rows('LIMIT#line');
  const Item = { ...line, times: n(already) };
  await client.send(new PutItemCommand({ TableName: name, Item }));
};

test('thirty counts at once are thirty, each told another number', async () => {
  const { client, name, rows } = await openTable();
  const { count } = counterStore(client, name);
  const counted = { what: 'x', ms: anHour, now };
  const told = await Promise.all(Array.from({ length: 30 }, () => count(counted)));
  expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(await count({ ...counted, now: now + anHour })).toBe(1);
  const [item] = await rows('LIMIT#x');
  expect(numberIn(item, tableKeys.timeToLive)).toBe((now + anHour) / 1000);
});

describe('an address that strangers give for theirs', () => {
  const begin = async (hall: Awaited<ReturnType<typeof openTable>>, index: number, at = now) => {
    const visitor = hall.visitorAt(`192.0.2.${index}`, at);
    const you = await visitor.begin();
    return visitor.fill(you, 'you', formValues({ email: 'Victim@City.gov ' }));
  };
  const mailed = async ({ items }: Awaited<ReturnType<typeof openTable>>) =>
    (await items()).filter((item) => stringIn(item, 'kind') === 'draft-begun').length;

  test('gets three mails a day of them, and each of them is saved all the same', async () => {
    const hall = await openTable();
    const shown = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((index) => begin(hall, index)));
    expect(shown.map(({ status }) => status)).toEqual(Array(7).fill(200));
    for (const { html } of shown) expect(html).toContain('Your role and city');
    expect(await mailed(hall)).toBe(3);
    const saved = (await hall.rows('APPLICATION#')).filter(
      (item) => stringIn(item, 'sk') === 'DRAFT' && stringIn(item, 'typed').includes('Victim'),
    );
    expect(saved).toHaveLength(7);
  });

  test('can be reached again on the next day', async () => {
    const hall = await openTable();
    for (const index of [1, 2, 3, 4]) await begin(hall, index);
    await begin(hall, 5, now + 24 * anHour);
    expect(await mailed(hall)).toBe(4);
  });
});

describe('a network from which', () => {
  test('300 were begun within the hour has to wait, and is told until when and what to do', async () => {
    const hall = await openTable();
    expect((await hall.visitorAt('192.0.2.1').begin()).status).toBe(200);
    await fillNetwork(hall, 300);
    const { status, html, headers } = await hall.visitorAt('192.0.2.1', now + 600_000).begin();
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('3000');
    expect(textOf(html)).toContain('Try again later');
    expect(textOf(html)).toContain('another connection');
    expect(textOf(html)).toContain('andrew@we-gov.org');
    expect((await hall.visitorAt('192.0.2.2').begin()).status).toBe(200);
    expect((await hall.visitorAt('192.0.2.1', now + anHour).begin()).status).toBe(200);
  });

  test('300 were sent loses nothing of what the next one typed on one page', async () => {
    const hall = await openTable();
    await hall.visitorAt('192.0.2.1').begin();
    const next = hall.visitorAt('192.0.2.1');
    const form = await next.get('/en/apply/one-page');
    await fillNetwork(hall, 300);
    const refused = await next.send(form, '/en/apply', onePageValues());
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('grace.nakato@kcca.go.ug');
    const later = hall.visitorAt('192.0.2.1', now + anHour);
    const sent = await later.send(refused, '/en/apply', onePageValues());
    expect(textOf(sent.html)).toContain('We have received your application');
  });

  test('more come than from an office is asked for work; scripts or none, nobody is refused', async () => {
    const hall = await openTable();
    await hall.visitorAt('192.0.2.1').begin();
    await fillNetwork(hall, 5);
    const visitor = hall.visitorAt('192.0.2.1');
    let shown = await visitor.begin();
    for (const page of ['you', 'role-and-city', 'motivation'] as const)
      shown = await visitor.fill(shown, page, formValues());
    shown = await visitor.send(shown, '/en/apply/documents', [['nomination', 'later']]);
    expect(shown.html).toContain('data-challenge="{');
    expect(shown.html).toMatch(/<script type="module" src="\/assets\/work-[0-9a-f]{10}\.js">/);
    const ticks = ['declaresTrue', 'agreesToUse', 'givenToPartner1', 'givenToPartner2'];
    const sent = await visitor.send(
      shown,
      '/en/apply/check',
      ticks.map((tick): [string, string] => [tick, 'yes']),
    );
    expect(textOf(sent.html)).toContain('We have received your application');
    const [notice] = (await hall.items()).filter(
      (item) => stringIn(item, 'kind') === 'staff-notice',
    );
    expect(JSON.parse(stringIn(notice, 'facts')).flags.split(' ')).toContain('no-proof-of-work');
  });
});

test('I7 neither the table nor the log ever holds the address of a network', async () => {
  const hall = await openTable();
  const addresses = ['203.0.113.77', '2001:db8:77:77:1:2:3:4'];
  for (const [index, address] of addresses.entries()) {
    const visitor = hall.visitorAt(address);
    await visitor.begin();
    const form = await visitor.get('/en/apply/one-page');
    const values = onePageValues({ email: `p${index}@city.gov`, fullName: `P ${index}` });
    expect((await visitor.send(form, '/en/apply', values)).status).toBe(200);
  }
  const kept = JSON.stringify(await hall.items()) + logged.join('\n');
  expect(kept).toContain('LIMIT#line ');
  for (const part of [...addresses, '203.0.113', '2001:db8:77:77'])
    expect(kept).not.toContain(part);
});
