import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planStart } from '#shared/domain/acts/start.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { subscriberStore } from '#shared/store/news/subscribers.ts';
import { loadEdition } from '../../infra/editions/load-edition.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import type { Place } from '../../infra/ops/window/call-place.ts';
import { carryOut, planExtension } from '../../infra/ops/window/plan-extension.ts';
import { clientSettings } from '../../infra/running.ts';
import { eventually } from '../support/run/applicant.ts';
import { itemsOf } from '../support/run/evidence.ts';
import { startRun } from '../support/run/start-run.ts';

/** A call that is extended on its last day, in order: each test goes on where the one before ended. */
const edition = loadEdition('2018-jeju');
const { closesAt, graceEndsAt, opensAt } = edition;
const aMinute = 60_000;
const aDay = 86_400_000;
const later = 24 * aDay;

let run: LocalRun;
let client: DynamoDBClient;
const place = (): Place => ({ client, table: run.tableName, edition, now: run.clock.now });

const wish = {
  to: '2018-06-10T23:59',
  reason: 'The site was down for an hour',
  by: 'A. Sidorova',
  reopens: false,
};

const mailsTo = (address: string, name: string) =>
  run
    .mails()
    .filter(
      ({ destinations, tags }) => destinations.includes(address) && tags['mail']?.startsWith(name),
    );

const page = async (path: string): Promise<string> => (await fetch(`${run.siteUrl}${path}`)).text();

/** Over days at once: the tick that was due before the jump still tells its own time. */
const jump = async (at: number): Promise<void> => {
  run.setClock({ at });
  await run.fire('Tick');
};

beforeAll(async () => {
  run = await startRun({ edition: '2018-jeju', at: closesAt - 12 * 3_600_000, port: 0 });
  client = new DynamoDBClient(clientSettings(run.dynamodbEndpoint, run.region));
  const draft = newDraft({
    reference: 'AAAAAAAA',
    language: 'en',
    startedAt: opensAt,
    now: opensAt,
  });
  await commitStore(
    client,
    run.tableName,
    edition,
  )(
    planStart({
      draft: { ...draft, version: 2, values: { email: 'amara@city.gov' } },
      call: plannedCall(edition),
      digest: 'browser',
      browser: '',
    }),
  );
  await subscriberStore(client, run.tableName).confirm(
    {
      purpose: 'confirm',
      subscriber: digest(mailboxOf('grace@city.gov')),
      id: 'GRACEGRACEGRACE1',
      address: 'grace@city.gov',
      language: 'en',
      code: '',
      expiresAt: 0,
    },
    closesAt - aDay,
  );
});
afterAll(async () => {
  client?.destroy();
  await run?.stop();
});

test('before it, page, calendar and reminders say the old date', async () => {
  await eventually('the reminder', () => mailsTo('amara@city.gov', 'draft-two-days').at(0));
  expect(await page('/en')).not.toContain('<s>');
  expect(await page('/en/deadline.ics')).toContain('SEQUENCE:0');
});

test('within a minute of the clock, the page and the calendar say the new one', async () => {
  const plan = await planExtension(place(), wish);
  expect(plan.audience).toEqual({
    subscribers: 1,
    drafts: 1,
    draftsWithAddress: 1,
    isWhole: true,
  });
  await carryOut(place(), wish);
  run.setClock({ at: run.clock.now() + aMinute });
  const shown = await page('/en');
  expect(shown).toContain('Sunday, 10 June 2018 at 23:59');
  expect(shown).toContain('<s>Thursday, 17 May 2018 at 23:59</s>');
  const calendar = new ICAL.Component(ICAL.parse(await page('/en/deadline.ics')));
  const event = calendar.getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('sequence')).toBe(1);
  expect(new ICAL.Event(event ?? calendar).endDate.toJSDate().getTime()).toBe(closesAt + later);
});

test('and the list is told, drafts are kept, by the schedule alone', async () => {
  await eventually('the news', () => mailsTo('grace@city.gov', 'extended').at(0));
  const end = draftEndsAt({ graceEndsAt: graceEndsAt + later }) / 1000;
  await eventually('the new end of draft and browser', async () => {
    const rows = (await itemsOf(run)).filter((item) =>
      /^(DRAFT|ACCESS#)/.test(stringIn(item, 'sk')),
    );
    return rows.every((item) => numberIn(item, 'expiresAt') === end) || undefined;
  });
});

test('at the old closing nothing closes, and nobody is told so', async () => {
  await jump(graceEndsAt + 10 * aMinute);
  expect((await fetch(`${run.siteUrl}/en/apply`)).status).toBe(200);
  expect(mailsTo('amara@city.gov', 'draft-expired')).toEqual([]);
  expect(run.mails().filter(({ tags }) => tags['mail']?.startsWith('closed'))).toEqual([]);
});

test('the reminders come by the new date, and the old ones no more', async () => {
  await jump(Date.parse('2018-06-04T17:00:00+09:00'));
  const mail = await eventually('the reminder of the new date', () =>
    mailsTo('amara@city.gov', `draft-week-${closesAt + later - 7 * aDay}`).at(0),
  );
  expect((await simpleParser(mail.raw)).text).toContain('10 June 2018 at 23:59');
  expect(mailsTo('amara@city.gov', 'draft-six-hours')).toEqual([]);
  expect(mailsTo('grace@city.gov', 'extended')).toHaveLength(1);
});

test('at the new closing it closes', async () => {
  await jump(graceEndsAt + later + 10 * aMinute);
  expect((await fetch(`${run.siteUrl}/en/apply`)).status).toBe(410);
  await eventually('word that it was never sent', () =>
    mailsTo('amara@city.gov', 'draft-expired').at(0),
  );
  for (const { address } of edition.contacts)
    await eventually('the summary', () => mailsTo(address, 'closed').at(0));
});
