import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mail } from '#shared/domain/outbox.ts';
import { keyItem, keys } from '#shared/store/item.ts';
import { relayOutbox } from '../../../../functions/mailer/relay-outbox.ts';
import { sweepOutbox } from '../../../../functions/mailer/sweep-outbox.ts';
import { capturedLog } from '../../../support/captured-log.ts';
import { fakeOutbox } from '../../../support/fake-outbox.ts';
import {
  applicationMails,
  arrivedAt,
  callMails,
  deliveryOf,
  postOffice,
} from '../../../support/mails.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const recordOf = ({ owner, name }: Mail, index: number): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `s${index}`,
    Keys: keyItem(keys.mail(owner, name)) as Record<'pk' | 'sk', { S: string }>,
  },
});

describe('the relay', () => {
  const mails = [...applicationMails(), ...callMails('opened')];

  const relay = () => {
    const outbox = fakeOutbox(mails);
    const post = postOffice();
    const run = relayOutbox(deliveryOf(outbox, post.send, { at: arrivedAt + 1000 }));
    return { outbox, post, run };
  };

  test('sends every mail of a batch, to applicants and about the call', async () => {
    const { post, run } = relay();
    expect(await run(mails.map(recordOf))).toEqual({ batchItemFailures: [] });
    expect(post.letters.map(({ tags }) => tags.mail).toSorted()).toEqual(
      mails.map(({ name }) => name).toSorted(),
    );
  });

  test('sends none again when the batch comes again, in another order', async () => {
    const { post, run } = relay();
    await run(mails.map(recordOf));
    expect(await run(mails.map(recordOf).toReversed())).toEqual({ batchItemFailures: [] });
    expect(post.letters).toHaveLength(mails.length);
  });

  test.each(mails.map(({ name }, index) => [name, index] as const))(
    'reports the poisoned record %s alone, and sends the others',
    async (name, index) => {
      const { outbox, post, run } = relay();
      outbox.breakClaims(name);
      expect(await run(mails.map(recordOf))).toEqual({
        batchItemFailures: [{ itemIdentifier: `s${index}` }],
      });
      expect(post.letters).toHaveLength(mails.length - 1);
      expect(logged.events()).toContainEqual({
        event: 'mail-record-failed',
        sequence: `s${index}`,
        fault: 'Error',
      });
      expect(logged.lines.join('')).not.toContain('Grace');
    },
  );

  test('does not report a mail that SES refused: that one has its next try in its row', async () => {
    const { post, run } = relay();
    post.fates.push({ outcome: 'failed', cause: 'service', fault: 'Throttling' });
    expect(await run(mails.map(recordOf))).toEqual({ batchItemFailures: [] });
  });

  test('passes over a record of no mail that there is', async () => {
    const { post, run } = relay();
    const strange: DynamoDBRecord[] = [{}, { dynamodb: { SequenceNumber: 's' } }];
    expect(await run(strange)).toEqual({ batchItemFailures: [] });
    expect(post.letters).toEqual([]);
  });
});

describe('the sweeper', () => {
  const queue = (count: number, kind: Partial<Mail> = {}): readonly Mail[] =>
    Array.from({ length: count }, (_, index) => {
      const [receipt] = applicationMails();
      if (!receipt) throw new Error('an application owes a receipt');
      return { ...receipt, name: `v${index}-receipt`, ...kind };
    });

  /** A sweep in which every look at the clock takes `tick` of the milliseconds that are left. */
  const sweep = async (mails: readonly Mail[], { left = 60_000, tick = 0, broken = '' } = {}) => {
    const outbox = fakeOutbox(mails);
    const post = postOffice();
    if (broken !== '') outbox.breakClaims(broken);
    const clock = { at: arrivedAt + 90_000 };
    let millisecondsLeft = left;
    const run = () =>
      sweepOutbox({
        ...deliveryOf(outbox, post.send, clock),
        millisecondsLeft: () => {
          millisecondsLeft -= tick;
          return millisecondsLeft;
        },
      });
    return { outbox, post, run, clock };
  };

  const metrics = () => logged.events().find((line) => '_aws' in line);

  test('sends all that is due, round by round', async () => {
    const { outbox, post, run } = await sweep(queue(130));
    await run();
    expect(post.letters).toHaveLength(130);
    expect(outbox.rows().filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(logged.events()).toContainEqual({
      event: 'outbox-swept',
      due: 130,
      sent: 130,
      failed: 0,
      oldestAgeSeconds: 0,
    });
  });

  test('leaves alone what is not due yet', async () => {
    const { post, run } = await sweep(queue(3, { dueAt: arrivedAt + 90_001 }));
    await run();
    expect(post.letters).toEqual([]);
    expect(metrics()).toMatchObject({ OutboxDue: 0, OutboxOldestAgeSeconds: 0, MailsGivenUp: 0 });
  });

  test('stops before its time is out, and leaves the rest due', async () => {
    const { outbox, post, run } = await sweep(queue(500), { tick: 200 });
    await run();
    expect(post.letters.length).toBeGreaterThan(0);
    expect(post.letters.length).toBeLessThan(500);
    const begun = outbox.rows().filter(({ state }) => state !== 'queued');
    expect(begun).toHaveLength(post.letters.length);
    // What was left waits in the table, and is counted and aged from there.
    expect(metrics()).toMatchObject({ Edition: '2018-test', OutboxOldestAgeSeconds: 90 });
  });

  test('begins nothing when hardly any time is left', async () => {
    const { post, run } = await sweep(queue(5), { left: 10_000 });
    await run();
    expect(post.letters).toEqual([]);
    expect(metrics()).toBeDefined();
  });

  test('tells how old the oldest unsent mail is', async () => {
    const { post, run } = await sweep(queue(3));
    post.fates.push({ outcome: 'failed', cause: 'service', fault: 'Throttling' });
    await run();
    expect(metrics()).toMatchObject({ OutboxOldestAgeSeconds: 90, OutboxDue: 3 });
  });

  test('tells of an outage at every sweep, so that its alarm rings', async () => {
    const { post, run, clock } = await sweep(queue(3));
    const down = { outcome: 'failed', cause: 'service', fault: 'Throttling' } as const;
    post.fates.push(...Array.from({ length: 200 }, () => down));
    const ages: number[] = [];
    for (let sweeps = 0; sweeps < 24; sweeps += 1) {
      await run();
      const line = logged.events().findLast((one) => '_aws' in one);
      ages.push(Number(line?.['OutboxOldestAgeSeconds']));
      clock.at += 300_000;
    }
    expect(ages).toEqual(ages.map((_, sweeps) => 90 + sweeps * 300));
  });

  test('tells how many were given up', async () => {
    const { outbox, post, run } = await sweep(queue(2));
    const row = outbox.row('v0-receipt');
    row.firstTriedAt = arrivedAt - 72 * 3_600_000;
    post.fates.push({ outcome: 'failed', cause: 'message', fault: 'MessageRejected' });
    await run();
    expect(row.state).toBe('given-up');
    expect(metrics()).toMatchObject({ MailsGivenUp: 1 });
  });

  test('sends the others when one mail is poisoned, and ends', async () => {
    const { post, run } = await sweep(queue(12), { broken: 'v5-receipt', tick: 100 });
    await run();
    expect(post.letters).toHaveLength(11);
    expect(logged.events()).toContainEqual({
      event: 'mail-record-failed',
      sequence: 'v5-receipt',
      fault: 'Error',
    });
    expect(logged.lines.join('')).not.toContain('Grace');
  });
});
