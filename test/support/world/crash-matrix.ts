import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { inject, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { relayOutbox } from '../../../functions/mailer/relay-outbox.ts';
import { settleMail } from '../../../functions/mailer/settle-mail.ts';
import { sweepOutbox } from '../../../functions/mailer/sweep-outbox.ts';
import { edition as buildEdition, formValues } from '../builders/builders.ts';
import { sized } from '../measure/sized.ts';
import { doubles, violations } from '../table/invariants.ts';
import { createTestTable } from '../table/test-table.ts';
import { type Fate, type Fault, fateOf, faults, startProcess } from './faults.ts';
import { createWorld, formPost, ticketOf } from './world.ts';

/**
 * A submission makes 2 calls, its receipt 3, and 1 more where SES events come; the notice to the
 * staff is handed on to two members in up to 5, and each of their mails makes as many as the receipt.
 */
const callsOf = (withEvents: boolean): number => 2 + 3 * (withEvents ? 4 : 3);
const lanes = 6;
/** What becomes of mails: that to the staff becomes one to each member, or a line of a summary. */
const settled = ['sent', 'delivered', 'handed-on'];
const aMinute = 60_000;

type Schedule = ReadonlyMap<number, Fault>;

/** Tells apart two halves of all pairs; in each, both faults of every two calls are of every kind. */
const halfOf = (...met: readonly [number, Fault][]): number =>
  met.reduce((sum, [call, fault]) => sum + call + faults.indexOf(fault), 0) % 2;

/**
 * Every fault at every call, and two faults at every two calls: half of the kinds that these can be
 * in every run, all of them before a release.
 */
const schedulesOf = (calls: number): readonly Schedule[] => {
  const each = Array.from({ length: calls }, (_, call) => call);
  const met = each.flatMap((call) => faults.map((fault): [number, Fault] => [call, fault]));
  const pairs = met.flatMap((one) =>
    met
      .filter((two) => two[0] > one[0] && halfOf(one, two) < sized(1, 2))
      .map((two): Schedule => new Map([one, two])),
  );
  return [...met.map((one): Schedule => new Map([one])), ...pairs];
};

const base = buildEdition();
const cityIds = schedulesOf(callsOf(true)).map((_, index) => `city-${index}`);
const edition = {
  ...base,
  cities: cityIds.map((id) => ({
    id,
    name: id,
    country: 'UG',
    zone: 'Africa/Kampala',
    aliases: [],
  })),
};
const opened = edition.opensAt + aMinute;

type Outcome = { acknowledged: string[]; faults: number; doubled: number; allMet: boolean };

/** Runs every n-th schedule against a table of its own, one after the other. */
const runLane = async (schedules: readonly Schedule[], lane: number, withEvents: boolean) => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  let now = opened;
  const world = createWorld({
    endpoint: inject('dynamodbEndpoint'),
    table: table.name,
    edition,
    now: () => now,
  });
  const outcomes: Outcome[] = [];

  const isWaiting = async (reference: string): Promise<boolean> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mail)',
        ExpressionAttributeValues: {
          ':pk': { S: `APPLICATION#${reference}` },
          ':mail': { S: 'MAIL#' },
        },
        ConsistentRead: true,
      }),
    );
    return Items.some((item) => !settled.includes(stringIn(item, 'state')));
  };

  /** Runs work in fresh processes until one of them finishes it. */
  const untilDone = async <Value>(
    fate: Fate,
    most: number,
    work: () => Promise<Value>,
    isDone: (value: Value) => boolean,
  ): Promise<Value | undefined> => {
    for (let tries = 0; tries < most; tries += 1) {
      const life = startProcess(fate);
      const value = await life.run(work).catch((): 'died' => 'died');
      if (value !== 'died' && isDone(value)) return value;
    }
    return undefined;
  };

  const handEventsOn = async (fate: Fate): Promise<void> => {
    const events = world.takeEvents();
    if (!withEvents) return;
    for (const event of events)
      await untilDone(
        fate,
        3,
        async () => {
          await settleMail({ ...world.delivery, unreachable: world.unreachable, now: () => now })(
            event,
          );
          return true;
        },
        Boolean,
      );
  };

  for (let index = lane; index < schedules.length; index += lanes) {
    const schedule = schedules[index] ?? new Map();
    const fate = fateOf(schedule);
    const before = world.posted.length;
    now = opened + (index % 1000);
    const city = cityIds[index] ?? '';
    const values = formValues({ fullName: `Person ${index}`, email: `p${index}@city.gov`, city });
    const post = formPost(values, { receivedAt: now, ticket: ticketOf(`form ${index}`, now) });

    const answer = await untilDone(
      fate,
      6,
      () => world.submit(post),
      ({ status }) => status === 303,
    );
    const reference = answer?.headers['location']?.split('/').at(-1) ?? '';

    const mails = [
      'v1-receipt',
      'v1-staff-notice',
      'v1-staff-notice-contact-1',
      'v1-staff-notice-contact-2',
    ];
    for (const mail of reference ? mails : []) {
      const record: DynamoDBRecord = {
        dynamodb: {
          SequenceNumber: mail,
          Keys: { pk: { S: `APPLICATION#${reference}` }, sk: { S: `MAIL#${mail}` } },
        },
      };
      await untilDone(
        fate,
        5,
        () => relayOutbox(world.delivery)([record]),
        ({ batchItemFailures }) => batchItemFailures.length === 0,
      );
      await handEventsOn(fate);
    }

    for (let round = 0; round < 14 && reference && (await isWaiting(reference)); round += 1) {
      // Longer than a claim holds, and not as long as the word of SES is waited for.
      now += 3 * aMinute;
      const life = startProcess(fate);
      const work = () => sweepOutbox({ ...world.delivery, millisecondsLeft: () => 60_000 });
      await life.run(work).catch(() => 'died');
      await handEventsOn(fate);
    }
    outcomes.push({
      acknowledged: reference ? [reference] : [],
      faults: schedule.size,
      doubled: doubles(world.posted.slice(before)),
      allMet: [...schedule.keys()].every((call) => call < fate.calls()),
    });
  }

  const found = violations({
    items: await table.items(),
    acknowledged: outcomes.flatMap(({ acknowledged }) => acknowledged),
    posted: world.posted,
    contacts: edition.contacts.length,
    quota: edition.perCity,
    lastInstant: edition.graceEndsAt,
  });
  const items = await table.items();
  const unsettled = items.filter(
    (item) =>
      stringIn(item, 'sk').startsWith('MAIL#') &&
      // The summary of an hour goes when the hour is over.
      !stringIn(item, 'sk').startsWith('MAIL#notices-') &&
      !settled.includes(stringIn(item, 'state')),
  );
  return { outcomes, found, unsettled: unsettled.length };
};

/**
 * Every fault at every call of a sending and its mails, and two faults at every two calls; with or
 * without the events by which SES tells what became of a mail. Answers what was found, as one row.
 */
export const crashMatrix = async (withEvents: boolean) => {
  const schedules = schedulesOf(callsOf(withEvents));
  const quiet = vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const all = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => runLane(schedules, lane, withEvents)),
  );
  quiet.mockRestore();
  const outcomes = all.flatMap((lane) => lane.outcomes);
  const found = all.flatMap((lane) => lane.found);
  const count = (kind: string) => found.filter((one) => one.startsWith(kind)).length;
  const row = {
    'SES events': withEvents ? 'yes' : 'no',
    schedules: outcomes.length,
    'all faults met': outcomes.filter(({ allMet }) => allMet).length,
    'never acknowledged': outcomes.filter(({ acknowledged }) => acknowledged.length === 0).length,
    lost: count('I1'),
    'duplicate applications': count('I2'),
    'missing mails': count('I3'),
    'mails of nothing': count('I4'),
    'other violations': found.length - count('I1') - count('I2') - count('I3') - count('I4'),
    'mails unsettled': all.reduce((sum, lane) => sum + lane.unsettled, 0),
    'double mails': outcomes.reduce((sum, { doubled }) => sum + doubled, 0),
    'most in one schedule': Math.max(...outcomes.map(({ doubled }) => doubled)),
    'most after one fault': Math.max(
      ...outcomes.filter(({ faults }) => faults === 1).map(({ doubled }) => doubled),
    ),
  };
  return { row, found };
};
