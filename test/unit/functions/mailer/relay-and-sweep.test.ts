import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mail, mailerLivesMs, sweepEvery } from '#shared/domain/mail/outbox.ts';
import { realTime } from '#shared/runtime/clock.ts';
import { keyItem, keys } from '#shared/store/engine/item.ts';
import { relayOutbox } from '../../../../functions/mailer/relay-outbox.ts';
import { sweepOutbox } from '../../../../functions/mailer/sweep-outbox.ts';
import { kindAndFacts } from '../../../support/builders/facts.ts';
import { fakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import {
  applicationMails,
  arrivedAt,
  callMails,
  deliveryOf,
  fakeSender,
  handedOn,
} from '../../../support/mails/mails.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

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
  const mails = handedOn([...applicationMails(), ...callMails('opened')]);

  const relay = () => {
    const outbox = fakeOutbox(mails);
    const sender = fakeSender();
    const run = relayOutbox(deliveryOf(outbox, sender.send, { at: arrivedAt + 1000 }));
    return { outbox, sender, run };
  };

  test('sends every mail of a batch, to applicants and about the call', async () => {
    const { sender, run } = relay();
    expect(await run(mails.map(recordOf))).toEqual({ batchItemFailures: [] });
    expect(sender.sent.map(({ tags }) => tags.mail).toSorted()).toEqual(
      mails.map(({ name }) => name).toSorted(),
    );
  });

  test('sends none again when the batch comes again, in another order', async () => {
    const { sender, run } = relay();
    await run(mails.map(recordOf));
    expect(await run(mails.map(recordOf).toReversed())).toEqual({ batchItemFailures: [] });
    expect(sender.sent).toHaveLength(mails.length);
  });

  test.each(mails.map(({ name }, index) => [name, index] as const))(
    'reports the poisoned record %s alone, and sends the others',
    async (name, index) => {
      const { outbox, sender, run } = relay();
      outbox.breakClaims(name);
      expect(await run(mails.map(recordOf))).toEqual({
        batchItemFailures: [{ itemIdentifier: `s${index}` }],
      });
      expect(sender.sent).toHaveLength(mails.length - 1);
      expect(logged.events()).toContainEqual({
        event: 'mail-record-failed',
        sequence: `s${index}`,
        fault: 'Error',
      });
      expect(logged.lines.join('')).not.toContain('Grace');
    },
  );

  test('does not report a mail that SES refused: that one has its next try in its row', async () => {
    const { sender, run } = relay();
    sender.fates.push({ outcome: 'failed', cause: 'service', fault: 'Throttling' });
    expect(await run(mails.map(recordOf))).toEqual({ batchItemFailures: [] });
  });

  test('passes over a record of no mail that there is', async () => {
    const { sender, run } = relay();
    const strange: DynamoDBRecord[] = [{}, { dynamodb: { SequenceNumber: 's' } }];
    expect(await run(strange)).toEqual({ batchItemFailures: [] });
    expect(sender.sent).toEqual([]);
  });
});

describe('the relay, when more comes than SES takes', () => {
  const kinds = ['staff-notice', 'receipt', 'code'] as const;
  const mails = kinds.map((kind, index): Mail => {
    const [receipt] = applicationMails();
    if (!receipt) throw new Error('an application owes a receipt');
    return { ...receipt, ...kindAndFacts(kind), name: `${kind}-${index}` };
  });
  const records = mails.map((mail, index) => ({
    ...recordOf(mail, index),
    dynamodb: {
      ...recordOf(mail, index).dynamodb,
      NewImage: { kind: { S: mail.kind } },
    },
  }));

  const relaying = (
    turn: Parameters<typeof relayOutbox>[0]['turn'],
    crowded = false,
    failing?: Error,
  ) => {
    const outbox = fakeOutbox(mails);
    const sender = fakeSender();
    const delivery = deliveryOf(outbox, sender.send, { at: arrivedAt + 1000 });
    const sweeps: number[] = [];
    const room = {
      isCrowded: () => crowded,
      sweep: async () => {
        sweeps.push(sender.sent.length);
        if (failing) throw failing;
      },
    };
    const relay = relayOutbox({ ...delivery, turn }, room);
    return { outbox, sender, sweeps, relay, run: () => relay(records) };
  };

  test('sweeps by order of urgency, after what had room', async () => {
    const { sweeps, run } = relaying(async (urgency) => urgency === 'code');
    await run();
    expect(sweeps).toEqual([1]);
  });

  test('tries codes alone while it is crowded, and sweeps as soon as nobody does', async () => {
    const { outbox, sender, sweeps, run } = relaying(async () => true, true);
    expect(await run()).toEqual({ batchItemFailures: [] });
    expect(sender.sent.map(({ tags }) => tags.mail)).toEqual(['code-2']);
    expect(outbox.row('receipt-1')).toMatchObject({ state: 'queued', attempt: 0 });
    expect(sweeps).toEqual([1]);
  });

  test('brings no record again, nor holds up the next ones, when its sweep fails', async () => {
    const failing = new Error('the table is away');
    const { sweeps, run } = relaying(async (urgency) => urgency === 'code', false, failing);
    expect(await run()).toEqual({ batchItemFailures: [] });
    expect(sweeps).toEqual([1]);
  });

  test('leaves what has no room as it was, and reports no failure', async () => {
    const { outbox, sender, run } = relaying(async (urgency) => urgency === 'code');
    expect(await run()).toEqual({ batchItemFailures: [] });
    expect(sender.sent.map(({ tags }) => tags.mail)).toEqual(['code-2']);
    const waiting = outbox.rows().filter(({ dueAt }) => dueAt !== undefined);
    expect(waiting.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['queued', 0],
      ['queued', 0],
    ]);
  });

  test('sweeps when its records are old: those before them have held them up', async () => {
    const { sender, sweeps, relay } = relaying(async () => true);
    const aged = (seconds: number) =>
      records.map((record) => ({
        ...record,
        dynamodb: {
          ...record.dynamodb,
          ApproximateCreationDateTime: Math.floor(realTime() / 1000) - seconds,
        },
      }));
    await relay(aged(6));
    expect(sender.sent.map(({ tags }) => tags.mail)).toEqual(['code-2']);
    expect(sweeps).toEqual([1]);
    await relay(aged(1));
    expect(sender.sent).toHaveLength(3);
    expect(sweeps).toHaveLength(1);
  });

  test('waits for more of the rate with a code alone, and not for long: more come behind it', async () => {
    const asked = new Map<string, number | undefined>();
    const { run } = relaying(async (urgency, patience) => {
      asked.set(urgency, patience);
      return true;
    });
    await run();
    expect([...asked].toSorted()).toEqual([
      ['code', 10_000],
      ['other', 0],
      ['receipt', 0],
    ]);
  });

  test('counts what it has sent, so that one sees that the stream runs', async () => {
    await relaying(async () => true).run();
    expect(logged.events()).toContainEqual(expect.objectContaining({ MailsRelayed: 3 }));
  });
});

describe('the sweeper', () => {
  const queue = (count: number, changes: Partial<Pick<Mail, 'dueAt'>> = {}): readonly Mail[] =>
    Array.from({ length: count }, (_, index) => {
      const [receipt] = applicationMails();
      if (!receipt) throw new Error('an application owes a receipt');
      return { ...receipt, name: `v${index}-receipt`, ...changes };
    });

  /** A sweep in which every look at the clock takes `tick` of the milliseconds that are left. */
  const sweep = async (mails: readonly Mail[], { left = 60_000, tick = 0, broken = '' } = {}) => {
    const outbox = fakeOutbox(mails);
    const sender = fakeSender();
    if (broken !== '') outbox.breakClaims(broken);
    const clock = { at: arrivedAt + 90_000 };
    let millisecondsLeft = left;
    const run = () =>
      sweepOutbox({
        ...deliveryOf(outbox, sender.send, clock),
        millisecondsLeft: () => {
          millisecondsLeft -= tick;
          return millisecondsLeft;
        },
      });
    return { outbox, sender, run, clock };
  };

  const metrics = () => logged.events().find((line) => '_aws' in line);

  test('sends all that is due, round by round', async () => {
    const { outbox, sender, run } = await sweep(queue(130));
    await run();
    expect(sender.sent).toHaveLength(130);
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
    const { sender, run } = await sweep(queue(3, { dueAt: arrivedAt + 90_001 }));
    await run();
    expect(sender.sent).toEqual([]);
    expect(metrics()).toMatchObject({ OutboxDue: 0, OutboxOldestAgeSeconds: 0, MailsGivenUp: 0 });
  });

  test('stops before its time is out, and leaves the rest due', async () => {
    const { outbox, sender, run } = await sweep(queue(500), { tick: 200 });
    await run();
    expect(sender.sent.length).toBeGreaterThan(0);
    expect(sender.sent.length).toBeLessThan(500);
    const begun = outbox.rows().filter(({ state }) => state !== 'queued');
    expect(begun).toHaveLength(sender.sent.length);
    // What was left waits in the table, and is counted and aged from there.
    expect(metrics()).toMatchObject({ Edition: '2018-test', OutboxOldestAgeSeconds: 90 });
  });

  test('begins nothing when hardly any time is left', async () => {
    const { sender, run } = await sweep(queue(5), { left: 10_000 });
    await run();
    expect(sender.sent).toEqual([]);
    expect(metrics()).toBeDefined();
  });

  test('tells how old the oldest unsent mail is', async () => {
    const { sender, run } = await sweep(queue(3));
    sender.fates.push({ outcome: 'failed', cause: 'service', fault: 'Throttling' });
    await run();
    expect(metrics()).toMatchObject({ OutboxOldestAgeSeconds: 90, OutboxDue: 3 });
  });

  test('tells of an outage at every sweep, so that its alarm rings', async () => {
    const { sender, run, clock } = await sweep(queue(3));
    const down = { outcome: 'failed', cause: 'service', fault: 'Throttling' } as const;
    sender.fates.push(...Array.from({ length: 200 }, () => down));
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
    const { outbox, sender, run } = await sweep(queue(2));
    const row = outbox.row('v0-receipt');
    row.firstTriedAt = arrivedAt - 72 * 3_600_000;
    sender.fates.push({ outcome: 'failed', cause: 'message', fault: 'MessageRejected' });
    await run();
    expect(row.state).toBe('given-up');
    expect(logged.events().findLast((line) => '_aws' in line)).toMatchObject({ MailsGivenUp: 1 });
  });

  const ofKind = (kind: Mail['kind'], count: number): readonly Mail[] =>
    queue(count).map((mail, index) => ({
      ...mail,
      ...kindAndFacts(kind),
      name: `${kind}-${index}`,
    }));

  test('takes codes first, then receipts, then the rest, and at last what failed by itself', async () => {
    const mails = ['staff-notice', 'receipt', 'code'] as const;
    const { outbox, sender, run } = await sweep(mails.flatMap((kind) => ofKind(kind, 30)));
    outbox.row('code-7').queue = 'aside';
    await run();
    const kinds = sender.sent.map(({ tags }) => tags.mail.replace(/-\d+$/, ''));
    expect(kinds.slice(0, 29)).toEqual(Array(29).fill('code'));
    expect(kinds.slice(29, 59)).toEqual(Array(30).fill('receipt'));
    expect(kinds.slice(59, 89)).toEqual(Array(30).fill('staff-notice'));
    expect(sender.sent.at(-1)?.tags.mail).toBe('code-7');
  });

  test('takes a code that comes meanwhile before the thousand mails that wait', async () => {
    const mails = [...ofKind('staff-notice', 300), ...ofKind('code', 1)];
    const { outbox, sender, run, clock } = await sweep(mails);
    const code = outbox.row('code-0');
    code.dueAt = clock.at + 1;
    const { push } = sender.sent;
    sender.sent.push = (...sent) => {
      if (sender.sent.length === 20) clock.at += 1;
      return push.apply(sender.sent, sent);
    };
    await run();
    const at = sender.sent.findIndex(({ tags }) => tags.mail === 'code-0');
    expect(at).toBeGreaterThan(20);
    expect(at).toBeLessThan(100);
  });

  test('sends within five minutes what a mailer left behind that died', async () => {
    const { outbox, sender, run, clock } = await sweep(queue(1));
    await outbox.claim(outbox.row('v0-receipt'), clock.at);
    const begun = clock.at;
    while (sender.sent.length === 0 && clock.at < begun + 3_600_000) {
      await run();
      clock.at += sweepEvery;
    }
    expect(clock.at - begun).toBeLessThanOrEqual(5 * 60_000);
  });

  test('tells of codes and receipts that the stream should have brought, and of no others', async () => {
    const mails = [...ofKind('staff-notice', 4), ...ofKind('receipt', 2), ...ofKind('code', 1)];
    const { sender, run } = await sweep(mails);
    sender.fates.push({ outcome: 'failed', cause: 'service', fault: 'Throttling' });
    await run();
    expect(metrics()).toMatchObject({ MailsOverlooked: 2, MailsRelayed: 0 });
  });

  test('does not let one mail that cannot be written hide how old the others are', async () => {
    const { outbox, run } = await sweep(queue(2));
    outbox.row('v0-receipt').queue = 'aside';
    outbox.row('v0-receipt').dueAt = arrivedAt + 3_600_000;
    await run();
    expect(metrics()).toMatchObject({ OutboxOldestAgeSeconds: 0 });
  });

  test('ends what it has begun though the table does not tell what else is due', async () => {
    const { outbox, sender, run } = await sweep(queue(2));
    const { due } = outbox;
    let looks = 0;
    vi.spyOn(outbox, 'due').mockImplementation(async (...asked) => {
      looks += 1;
      if (looks > 2) throw new Error('the table is away');
      return due(...asked);
    });
    await expect(run()).rejects.toThrow('the table is away');
    expect(sender.sent).toHaveLength(2);
    expect(outbox.rows().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('ends as the next one starts', async () => {
    const { outbox, run, sender } = await sweep(queue(500), { left: mailerLivesMs, tick: 250 });
    await run();
    expect(sender.sent.length).toBeLessThan(500);
    expect(outbox.rows().some(({ state }) => state === 'queued')).toBe(true);
  });

  test('sends the others when one mail is poisoned, and ends', async () => {
    const { sender, run } = await sweep(queue(12), { broken: 'v5-receipt', tick: 100 });
    await run();
    expect(sender.sent).toHaveLength(11);
    expect(logged.events()).toContainEqual({
      event: 'mail-failed',
      owner: 'application-K7M2Q9XD',
      mail: 'v5-receipt',
      fault: 'Error',
    });
    expect(logged.lines.join('')).not.toContain('Grace');
  });
});
