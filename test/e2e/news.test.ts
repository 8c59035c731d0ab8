import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Item, n, s, stringIn } from '#shared/store/engine/item.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { carryList } from '../../infra/ops/carry-list.ts';
import { scan } from '../support/browser/mail-scanner.ts';
import { urlsIn } from '../support/mails/mail-parts.ts';
import { eventually } from '../support/run/applicant.ts';
import { itemsOf } from '../support/run/evidence.ts';
import { startRun } from '../support/run/start-run.ts';
import { throughGateway } from '../support/run/through-gateway.ts';
import { createTestTable } from '../support/table/test-table.ts';

/** The list for news over a whole call, in order: each test goes on where the one before it ended. */
let run: LocalRun;

const grace = 'grace@city.gov';
const amara = 'amara@city.gov';
const tick = 5 * 60_000;

const post = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answer = await throughGateway(new URL(path, run.siteUrl), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  };
};

const mailsTo = (address: string, name: string) =>
  run
    .mails()
    .filter(
      ({ destinations, tags }) => destinations.includes(address) && tags['mail']?.startsWith(name),
    );

/** The text of the one mail of that name to an address, when it has come. */
const mailTo = async (address: string, name: string): Promise<string> => {
  const mail = await eventually(`${name} to a subscriber`, () => mailsTo(address, name).at(-1));
  return (await simpleParser(mail.raw)).text ?? '';
};

const linkIn = (text: string, page: string): string => {
  const found = urlsIn(text).find((url) => url.includes(`/news/${page}/`));
  if (found === undefined) throw new Error(`no link to ${page}`);
  return found;
};
const pathOf = (link: string): string => new URL(link).pathname;

const rowOf = async (address: string): Promise<Item | undefined> =>
  (await itemsOf(run)).find(
    (item) => stringIn(item, 'pk').startsWith('NEWS#') && stringIn(item, 'address') === address,
  );

const newClient = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: run.dynamodbEndpoint,
    region: run.region,
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
  });

/** Gives an address, and confirms it with link and digits of the mail. */
const join = async (address: string): Promise<void> => {
  await post('/en/news', { email: address, website: '' });
  const text = await mailTo(address, 'confirm-1');
  const [, code = ''] = /6-digit code: (\d{6})/.exec(text) ?? [];
  const { status } = await post(pathOf(linkIn(text, 'confirm')), { code });
  expect(status).toBe(200);
};

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt - 86_400_000 });
});
afterAll(() => run?.stop());

test('before the opening somebody gives an address on the page of the call, and a mail comes', async () => {
  const page = await (await fetch(`${run.siteUrl}/en`)).text();
  expect(page).toContain('action="/en/news"');
  const { status, location } = await post('/en/news', { email: grace, website: '' });
  expect([status, location]).toEqual([303, '/en/news/sent']);
  const text = await mailTo(grace, 'confirm-1');
  expect(text).toMatch(/Your 6-digit code: \d{6}/);
  expect(await rowOf(grace)).toBeUndefined();
});

test('B7 a scanner that fetches the link and presses every button five times puts nobody on the list', async () => {
  const text = await mailTo(grace, 'confirm-1');
  const before = (await itemsOf(run)).length;
  expect((await scan(linkIn(text, 'confirm'))).length).toBeGreaterThanOrEqual(30);
  expect(await rowOf(grace)).toBeUndefined();
  expect(await itemsOf(run)).toHaveLength(before);
});

test('the person types the digits and is on the list, although a scanner came first', async () => {
  const text = await mailTo(grace, 'confirm-1');
  const [, code = ''] = /6-digit code: (\d{6})/.exec(text) ?? [];
  const { status, text: page } = await post(pathOf(linkIn(text, 'confirm')), { code });
  expect(status).toBe(200);
  expect(page).toContain('You are signed up');
  expect(stringIn(await rowOf(grace), 'state')).toBe('confirmed');
});

test('whoever gives the address again and again sees the same and floods no mailbox', async () => {
  for (let time = 0; time < 4; time += 1)
    expect(await post('/en/news', { email: grace, website: '' })).toMatchObject({
      status: 303,
      location: '/en/news/sent',
    });
  run.setClock({ at: run.clock.now() + 3_700_000 });
  await post('/en/news', { email: grace, website: '' });
  const text = await eventually('the word that it is on the list', async () => {
    const last = mailsTo(grace, 'confirm-').at(-1);
    const said = last && (await simpleParser(last.raw)).text;
    return said?.includes('already on our list') ? said : undefined;
  });
  expect(text).not.toMatch(/6-digit code: \d/);
  expect(mailsTo(grace, 'confirm-')).toHaveLength(2);
});

test('a list of the edition before is carried over, and told that a call is announced', async () => {
  const earlier = await createTestTable(run.dynamodbEndpoint, undefined, run.region);
  const from = newsListStore(earlier.client, earlier.name);
  const applicants = applicantsForNews(earlier.client, earlier.name);
  const earlierList = { list: from, applicants };
  const digest = 'ab'.repeat(32);
  await from.carry(
    { digest, id: 'AB12AB12AB12AB12', address: 'old@city.gov', language: 'en', confirmedAt: 1 },
    { now: 2, saidIn: 'list' },
  );
  const client = newClient();
  expect(await carryList(earlierList, newsListStore(client, run.tableName), 3)).toMatchObject({
    carried: 1,
  });
  client.destroy();
  await run.fire('Tick');
  await run.fire('Tick');
  expect(await mailTo('old@city.gov', 'announced')).toContain(
    'We have announced a new call for applications',
  );
  expect(mailsTo('old@city.gov', 'announced')).toHaveLength(1);
  expect(mailsTo(grace, 'announced')).toEqual([]);
});

test('at the opening each is told once, with headers by which a mailbox leaves at one click', async () => {
  await join(amara);
  run.setClock({ at: run.call.opensAt - 200 });
  const text = await mailTo(grace, 'opened');
  expect(text).toContain(`${run.siteUrl}/en/apply`);
  await mailTo(amara, 'opened');
  await mailTo('old@city.gov', 'opened');
  await run.fire('Tick');
  for (const address of [grace, amara, 'old@city.gov'])
    expect(mailsTo(address, 'opened')).toHaveLength(1);
  const raw = String(mailsTo(grace, 'opened')[0]?.raw);
  expect(raw.replace(/\r?\n\s+/g, ' ')).toContain(`List-Unsubscribe: <${linkIn(text, 'leave')}>`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const form = await (await fetch(`${run.siteUrl}/en`)).text();
  expect(form).not.toContain('action="/en/news"');
  expect(form).toContain('href="/en/news"');
});

test('B7 a scanner that presses every button of the link to leave ends on the list, where it began', async () => {
  const link = linkIn(await mailTo(grace, 'opened'), 'leave');
  const pages = await scan(link);
  expect(pages.some((page) => page.includes('You have unsubscribed'))).toBe(true);
  expect(stringIn(await rowOf(grace), 'state')).toBe('confirmed');
  expect(await (await fetch(link)).text()).toContain('Unsubscribe from email updates?');
});

test('one click of the mailbox leaves at once, and erases the address', async () => {
  const link = linkIn(await mailTo(amara, 'opened'), 'leave');
  const answer = await throughGateway(new URL(link), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(answer.status).toBe(200);
  expect(await rowOf(amara)).toBeUndefined();
});

test('of an extension each is told once, and who has left is not', async () => {
  const { closesAt } = run.call;
  const client = newClient();
  await client.send(
    new PutItemCommand({
      TableName: run.tableName,
      Item: {
        pk: s('CALL'),
        sk: s('CALL'),
        closesAt: n(closesAt + 86_400_000),
        graceEndsAt: n(closesAt + 86_400_000 + 900_000),
        earlierClosings: { L: [n(closesAt)] },
      },
    }),
  );
  client.destroy();
  run.setClock({ at: run.call.opensAt + tick });
  await run.fire('Tick');
  await run.fire('Tick');
  expect(await mailTo(grace, 'extended')).toContain('Previous deadline:');
  await mailTo('old@city.gov', 'extended');
  expect(mailsTo(grace, 'extended')).toHaveLength(1);
  expect(mailsTo(amara, 'extended')).toEqual([]);
});

test('what SES says of each mail is recorded under the random name of its reader', async () => {
  await eventually('all are delivered', async () => {
    const mails = (await itemsOf(run)).filter((item) =>
      stringIn(item, 'pk').startsWith('SUBSCRIBER#'),
    );
    const states = mails
      .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
      .map((item) => stringIn(item, 'state'));
    return (states.length > 6 && states.every((state) => state === 'delivered')) || undefined;
  });
});

test('I7 no log line, tag or message that was given up carries an address or a token', () => {
  const tokens = run
    .mails()
    .flatMap(({ raw }) => String(raw).match(/news\/(?:confirm|leave)\/[\w-]{20}/g) ?? []);
  expect(tokens.length).toBeGreaterThan(3);
  const lines = run.logs().map(({ text }) => text);
  const tags = run.mails().map((mail) => JSON.stringify(mail.tags));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of [...lines, ...tags]) {
    expect(line).not.toMatch(/@city\.gov/);
    for (const token of tokens) expect(line).not.toContain(token.split('/').at(-1));
  }
  expect(run.failures()).toEqual([]);
});
