import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { giveUpAfterMs, leaseMs, type Mail } from '#shared/domain/mail/outbox.ts';
import type { SendOutcome } from '#shared/mail/send-mail.ts';
import { deliverMail } from '../../../../../functions/mailer/delivery/deliver-mail.ts';
import type { Delivery } from '../../../../../functions/mailer/delivery/delivery.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { type FakeOutbox, fakeOutbox } from '../../../../support/fakes/fake-outbox.ts';
import {
  applicationMails,
  arrivedAt,
  deliveryOf,
  fakeSender,
} from '../../../../support/mails/mails.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { testCall } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const which = {
  owner: { about: 'application', reference: 'K7M2Q9XD' },
  name: 'v1-receipt',
} as const;

const mailer = (...fates: (SendOutcome | Error)[]) => {
  const outbox = fakeOutbox(applicationMails());
  const sender = fakeSender();
  sender.fates.push(...fates);
  const clock = { at: arrivedAt + 1000 };
  const delivery = deliveryOf(outbox, sender.send, clock);
  const deliver = (after = 0) => {
    clock.at += after;
    return deliverMail(which, delivery);
  };
  return { outbox, sender, clock, deliver, receipt: () => outbox.row('v1-receipt') };
};

const aMinute = 60_000;
// Noon in Kampala.
const noon = Date.parse('2018-05-10T12:00+03:00');
const down: SendOutcome = { outcome: 'failed', cause: 'service', fault: 'Throttling' };
const rejected: SendOutcome = { outcome: 'failed', cause: 'message', fault: 'MessageRejected' };
const unclear: SendOutcome = { outcome: 'unclear', fault: 'TimeoutError' };

describe('a mail that is due', () => {
  test('goes to its one recipient, from the edition, with replies to the contacts', async () => {
    const { deliver, sender } = mailer();
    expect(await deliver()).toEqual({ outcome: 'sent', givenUp: false, isFirst: true });
    expect(sender.sent).toMatchObject([
      {
        from: { name: 'WeGO workshop', address: 'workshop@we-gov.org' },
        to: 'grace.nakato@kcca.go.ug',
        replyTo: ['andrew@we-gov.org', 'alexandra@we-gov.org'],
        subject: 'We have received your application (K7M2Q9XD)',
        language: 'en',
        tags: { owner: 'application-K7M2Q9XD', mail: 'v1-receipt' },
      },
    ]);
  });

  test('is marked as sent, and is never sent again', async () => {
    const { deliver, receipt, sender } = mailer();
    await deliver();
    expect(receipt()).toMatchObject({ state: 'sent', messageId: 'm1', dueAt: undefined });
    expect((await deliver(100 * leaseMs)).outcome).toBe('not-ours');
    expect(sender.sent).toHaveLength(1);
  });

  test('is sent once when two mailers have it at once', async () => {
    const { deliver, sender } = mailer();
    const outcomes = (await Promise.all([deliver(), deliver()])).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['not-ours', 'sent']);
    expect(sender.sent).toHaveLength(1);
  });

  test('leaves a line in the log that names nobody', async () => {
    const { deliver } = mailer();
    await deliver();
    expect(logged.events()).toEqual([
      { event: 'mail-sent', owner: 'application-K7M2Q9XD', mail: 'v1-receipt', attempt: 1 },
    ]);
  });
});

describe('a mail that SES surely did not take', () => {
  test('waits a minute and goes then', async () => {
    const { deliver, receipt, clock, sender } = mailer(down);
    expect(await deliver()).toMatchObject({ outcome: 'failed', givenUp: false });
    expect(receipt()).toMatchObject({
      state: 'queued',
      dueAt: clock.at + aMinute,
      fault: 'Throttling',
    });
    expect((await deliver(aMinute - 1)).outcome).toBe('not-ours');
    expect((await deliver(1)).outcome).toBe('sent');
    expect(sender.sent).toHaveLength(2);
  });

  test('because SES is down is due before the next sweep, because of itself later', async () => {
    const patient = mailer(rejected, rejected, rejected);
    const hasty = mailer(down, down, down);
    for (const { deliver } of [patient, hasty])
      for (const after of [0, aMinute, 5 * aMinute]) await deliver(after);
    expect(patient.receipt().dueAt).toBe(patient.clock.at + 15 * aMinute);
    expect(hasty.receipt().dueAt).toBe(hasty.clock.at + 4.5 * aMinute);
  });

  test('for 72 hours is given up, and a person is told', async () => {
    const { deliver, receipt } = mailer(rejected, rejected);
    await deliver();
    expect(await deliver(giveUpAfterMs)).toMatchObject({ outcome: 'failed', givenUp: true });
    expect(receipt()).toMatchObject({ state: 'given-up', dueAt: undefined });
    expect((await deliver(giveUpAfterMs)).outcome).toBe('not-ours');
    expect(logged.events().at(-1)).toMatchObject({ event: 'mail-not-sent', next: 'given-up' });
  });
});

describe('a mail that SES refuses for good', () => {
  const refused: SendOutcome = {
    outcome: 'failed',
    cause: 'refused',
    fault: 'InvalidParameterValue',
  };

  test('could not be sent, at once: no second try comes to anything else', async () => {
    const { deliver, receipt, sender } = mailer(refused);
    expect(await deliver()).toMatchObject({ outcome: 'failed' });
    expect(receipt()).toMatchObject({ state: 'given-up', fault: 'InvalidParameterValue' });
    expect((await deliver(giveUpAfterMs)).outcome).toBe('not-ours');
    expect(sender.sent).toHaveLength(1);
  });

  test('is told of at once to whoever has to hear, and counted', async () => {
    const outbox = fakeOutbox(applicationMails());
    const sender = fakeSender();
    sender.fates.push(refused);
    const heard: string[] = [];
    const failed = async ({ name }: { name: string }) => void heard.push(name);
    await deliverMail(which, { ...deliveryOf(outbox, sender.send, { at: arrivedAt }), failed });
    expect(heard).toEqual(['v1-receipt']);
    expect(logged.events()).toMatchObject([
      { Edition: '2018-test', MailsRefused: 1 },
      { event: 'mail-not-sent', next: 'given-up' },
    ]);
  });
});

describe('a code', () => {
  const code: Mail = {
    owner: which.owner,
    name: 'code-0123456789abcdef',
    kind: 'code',
    to: 'grace.nakato@kcca.go.ug',
    language: 'en',
    facts: { code: '123456', challenge: 'its digest' },
    dueAt: arrivedAt,
  };
  const mailing = (...fates: SendOutcome[]) => {
    const outbox = fakeOutbox([code]);
    const sender = fakeSender();
    sender.fates.push(...fates);
    const clock = { at: arrivedAt };
    const begun: number[] = [];
    const deliver = (after: number, isKnown = true) => {
      clock.at += after;
      const beginCode = async () => {
        begun.push(clock.at);
        return isKnown;
      };
      return deliverMail(code, { ...deliveryOf(outbox, sender.send, clock), beginCode });
    };
    return { outbox, sender, begun, deliver };
  };

  test('whose answer was lost goes once more after two minutes: a second one harms nobody', async () => {
    const { deliver, sender } = mailing(unclear);
    await deliver(0);
    expect((await deliver(2 * aMinute - 1)).outcome).toBe('not-ours');
    expect((await deliver(1)).outcome).toBe('sent');
    expect(sender.sent).toHaveLength(2);
  });

  test('has its time from when it is sent, with each try anew', async () => {
    const { deliver, begun } = mailing(down);
    await deliver(14 * aMinute);
    await deliver(aMinute);
    expect(begun).toEqual([14 * aMinute, 15 * aMinute].map((after) => arrivedAt + after));
  });

  test('that nobody can use any more is not sent', async () => {
    const { deliver, outbox, sender } = mailing();
    expect(await deliver(25 * 60 * aMinute, false)).toEqual({ outcome: 'failed', givenUp: false });
    expect(sender.sent).toEqual([]);
    expect(outbox.row(code.name)).toMatchObject({ state: 'given-up', fault: 'CodeIsOver' });
    expect(logged.events()).toMatchObject([{ event: 'mail-not-sent', fault: 'CodeIsOver' }]);
  });

  test.each([
    ['in time', 2 * aMinute, undefined, 0],
    ['late', 2 * aMinute + 1, undefined, 1],
    ['without an answer', 0, unclear, 1],
  ])('that goes %s is counted so', async (_how, after, outcome, late) => {
    const { deliver } = mailing(...(outcome ? [outcome] : []));
    await deliver(after);
    expect(logged.events().filter((line) => line['CodesLate'] === 1)).toHaveLength(late);
  });

  test('waits for the table, if that is down, as it does for SES', async () => {
    const outbox = fakeOutbox([code]);
    const beginCode = () => Promise.reject(new Error('the table is down'));
    const sender = fakeSender();
    await deliverMail(code, { ...deliveryOf(outbox, sender.send, { at: arrivedAt }), beginCode });
    expect(outbox.row(code.name)).toMatchObject({ state: 'queued', queue: 'code' });
    expect(logged.events()).not.toContainEqual(expect.objectContaining({ MailsRefused: 1 }));
  });
});

describe('a mail whose answer was lost', () => {
  test('waits for the word of SES, because it may have been sent', async () => {
    const { deliver, receipt, clock, sender } = mailer(unclear);
    expect(await deliver()).toMatchObject({ outcome: 'unclear', givenUp: false });
    expect(receipt()).toMatchObject({ state: 'sending', dueAt: clock.at + 15 * aMinute });
    expect((await deliver(15 * aMinute - 1)).outcome).toBe('not-ours');
    expect(sender.sent).toHaveLength(1);
    expect((await deliver(1)).outcome).toBe('sent');
  });

  test('and that SES then says it took is not sent twice', async () => {
    const { deliver, outbox, receipt, sender } = mailer(unclear);
    await deliver();
    await outbox.settle(which, 'send', 0);
    expect((await deliver(2 * leaseMs)).outcome).toBe('not-ours');
    expect(receipt().state).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });

  test('is not brought back to “sent” when it was delivered meanwhile', async () => {
    const { deliver, outbox, receipt } = mailer(unclear);
    await deliver();
    await outbox.settle(which, 'delivery', 0);
    await deliver(2 * leaseMs);
    expect(receipt().state).toBe('delivered');
  });
});

test('a mail that never gets an answer comes few times, and is given up after three days', async () => {
  const { deliver, receipt, sender } = mailer(...Array.from({ length: 500 }, () => unclear));
  await deliver();
  for (let quarter = 0; quarter < 4 * 73; quarter += 1) await deliver(15 * aMinute);
  expect(receipt()).toMatchObject({ state: 'given-up', fault: 'TriedLongEnough' });
  expect(sender.sent.length).toBeLessThan(80);
});

describe('a mail that has waited', () => {
  const reminder: Mail = {
    owner: which.owner,
    name: 'draft-reminder-48h',
    ...kindAndFacts('draft-reminder'),
    to: 'grace.nakato@kcca.go.ug',
    language: 'en',
    dueAt: noon,
  };
  const draft = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 });
  const reminding = (known: typeof draft | undefined, at: number) => {
    const outbox = fakeOutbox([reminder]);
    const sender = fakeSender();
    const clock = { at };
    const delivery: Delivery = {
      ...deliveryOf(outbox, sender.send, clock),
      readRecords: async () => ({ call: testCall, draft: known, application: undefined }),
    };
    return { outbox, sender, clock, deliver: () => deliverMail(reminder, delivery) };
  };
  const row = (outbox: FakeOutbox) => outbox.row(reminder.name);

  test('is sent while what it tells is true', async () => {
    const { deliver, sender } = reminding(draft, noon);
    expect((await deliver()).outcome).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });

  test('is dropped when the draft was sent meanwhile, and never comes up again', async () => {
    const { deliver, sender, outbox } = reminding({ ...draft, sentVersion: 1 }, noon);
    expect(await deliver()).toEqual({ outcome: 'not-wanted', givenUp: false });
    expect(row(outbox)).toMatchObject({ state: 'dropped', dueAt: undefined });
    expect((await deliver()).outcome).toBe('not-ours');
    expect(sender.sent).toEqual([]);
    expect(logged.events()).toEqual([
      {
        event: 'mail-not-wanted',
        owner: 'application-K7M2Q9XD',
        mail: reminder.name,
        next: 'dropped',
      },
    ]);
  });

  test('waits for the morning, and counts as never tried', async () => {
    const { deliver, sender, outbox, clock } = reminding(draft, noon + 11 * 60 * aMinute);
    const morning = noon + 19 * 60 * aMinute;
    expect((await deliver()).outcome).toBe('not-wanted');
    expect(row(outbox)).toMatchObject({ state: 'queued', dueAt: morning, queuedAt: morning });
    expect(row(outbox)).toMatchObject({ attempt: 0, firstTriedAt: undefined });
    clock.at = morning;
    expect((await deliver()).outcome).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });
});

describe('a fault of ours', () => {
  test('in writing the mail is a sure failure: it is tried again, and named without its words', async () => {
    const receipt = { ...kindAndFacts('receipt', { receivedAt: Number.NaN }), ...which } as const;
    const mail = { to: 'grace@kcca.go.ug', language: 'en', dueAt: arrivedAt, ...receipt } as const;
    const outbox = fakeOutbox([mail]);
    const sender = fakeSender();
    const delivery = deliveryOf(outbox, sender.send, { at: arrivedAt + 1000 });
    // A time of arrival that is none cannot be told.
    expect((await deliverMail(which, delivery)).outcome).toBe('failed');
    expect(sender.sent).toEqual([]);
    expect(outbox.row('v1-receipt')).toMatchObject({ state: 'queued', fault: 'RangeError' });
    expect(logged.events()).toMatchObject([
      { MailsRefused: 1 },
      { event: 'mail-not-sent', fault: 'RangeError' },
    ]);
  });

  test('in reading the mail is one, too: it waits for a release that mends it, and alarms ring', async () => {
    const outbox = fakeOutbox(applicationMails());
    const sender = fakeSender();
    const why = 'v1-receipt: the fact "name" is missing';
    const claim: typeof outbox.claim = async (...given) => {
      const mail = await outbox.claim(...given);
      const { attempt = 1, queuedAt = 0, firstTriedAt = 0 } = mail ?? {};
      return mail && { ...which, attempt, queuedAt, firstTriedAt, why };
    };
    const delivery = deliveryOf({ ...outbox, claim }, sender.send, { at: arrivedAt + 1000 });
    expect((await deliverMail(which, delivery)).outcome).toBe('failed');
    expect(sender.sent).toEqual([]);
    expect(outbox.row('v1-receipt')).toMatchObject({
      state: 'queued',
      queue: 'aside',
      fault: 'UnreadableMail',
      dueAt: arrivedAt + 1000 + aMinute,
    });
    expect(logged.events()).toMatchObject([
      { event: 'mail-unreadable', mail: 'v1-receipt', why },
      { MailsRefused: 1 },
      { event: 'mail-not-sent', fault: 'UnreadableMail', next: 'queued' },
    ]);
  });

  test('before sending is a sure failure, too, and is named without its words', async () => {
    const { deliver, receipt } = mailer(new Error('grace.nakato@kcca.go.ug'));
    expect((await deliver()).outcome).toBe('failed');
    expect(receipt()).toMatchObject({ state: 'queued', fault: 'Error' });
    expect(logged.lines.join('')).not.toContain('grace');
  });
});

test('a mail whose turn does not come is left as it was: due, and untried', async () => {
  const outbox = fakeOutbox(applicationMails());
  const sender = fakeSender();
  const delivery = {
    ...deliveryOf(outbox, sender.send, { at: arrivedAt }),
    turn: async () => false,
  };
  expect(await deliverMail(which, delivery)).toEqual({ outcome: 'left', givenUp: false });
  expect(sender.sent).toEqual([]);
  expect(outbox.row('v1-receipt')).toMatchObject({ state: 'queued', attempt: 0, dueAt: arrivedAt });
});

test('nobody waits for a turn with a mail that another mailer has', async () => {
  const outbox = fakeOutbox(applicationMails());
  let turns = 0;
  const turn = async () => {
    turns += 1;
    return true;
  };
  const delivery = { ...deliveryOf(outbox, fakeSender().send, { at: arrivedAt }), turn };
  await Promise.all([deliverMail(which, delivery), deliverMail(which, delivery)]);
  expect(turns).toBe(1);
});
