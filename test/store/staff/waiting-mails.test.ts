import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { MailOwner } from '#shared/domain/mail/mail-owner.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { type WaitingMailStore, waitingMailStore } from '#shared/store/staff/waiting-mails.ts';
import { edition } from '../../support/builders/builders.ts';
import { kindAndFacts } from '../../support/builders/facts.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const now = 1_000_000_000;
const aMinute = 60_000;
const grace: MailOwner = { about: 'application', reference: 'K7M2Q9XD' };

let table: TestTable;
let waiting: WaitingMailStore;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  waiting = waitingMailStore(table.client, table.name);
});

const receipt = (name: string, dueAt: number): Mail => ({
  owner: grace,
  name,
  to: 'grace@kcca.go.ug',
  language: 'en',
  dueAt,
  ...kindAndFacts('receipt'),
});
const queue = async (...mails: readonly Mail[]): Promise<void> => {
  const saved = await commitStore(table.client, table.name, edition())({ mails });
  expect(saved.ok).toBe(true);
};
const lengths = async () =>
  Object.fromEntries(
    (await waiting(now, {})).queues.map(({ queue: name, due, later }) => [
      name,
      [due.count, later.count],
    ]),
  );

describe('the mails that wait', () => {
  test('are none at first', async () => {
    const { queues, mails } = await waiting(now, {});
    expect(queues.map(({ oldest }) => oldest)).toEqual(Array(4).fill(undefined));
    expect(mails).toEqual([]);
  });

  test('are counted by queue, those that are due apart, and the oldest is known', async () => {
    await queue(
      receipt('v1-receipt', now - 5 * aMinute),
      receipt('v2-receipt', now - aMinute),
      receipt('v3-receipt', now + aMinute),
      { ...receipt('v1-held', now), ...kindAndFacts('held-for-city') },
    );
    expect(await lengths()).toEqual({
      code: [0, 0],
      receipt: [2, 1],
      other: [1, 0],
      aside: [0, 0],
    });
    const { queues } = await waiting(now, {});
    expect(queues.find((one) => one.queue === 'receipt')?.oldest).toBe(now - 5 * aMinute);
  });

  test('are listed in the order in which they are due, without an address', async () => {
    await queue(receipt('v2-receipt', now + aMinute), receipt('v1-receipt', now - aMinute));
    const { mails } = await waiting(now, {});
    expect(mails.map(({ dueAt }) => dueAt)).toEqual([now - aMinute, now + aMinute]);
    expect(JSON.stringify(mails)).not.toContain('@');
    expect(mails[0]).toMatchObject({ owner: grace, kind: 'receipt', hasPage: false, tries: 0 });
    const due = await waiting(now, { wait: 'due' });
    expect(due.mails).toHaveLength(1);
    expect((await waiting(now, { queue: 'aside' })).mails).toEqual([]);
  });

  test('are fifty at most', async () => {
    const many = Array.from({ length: 60 }, (_, index) => receipt(`v${index}-receipt`, now));
    await queue(...many);
    const { queues, mails } = await waiting(now, {});
    expect(mails).toHaveLength(50);
    expect(queues.find((one) => one.queue === 'receipt')?.due.count).toBe(60);
  });

  test('are no longer there once they were sent or given up', async () => {
    await queue(receipt('v1-receipt', now), receipt('v2-receipt', now));
    const outbox = outboxStore(table.client, table.name);
    const claimed = await outbox.claim({ owner: grace, name: 'v1-receipt' }, now);
    const sent = { owner: grace, name: 'v1-receipt', attempt: claimed?.attempt ?? 1 };
    await outbox.markSent(sent, 'a message', now);
    const other = await outbox.claim({ owner: grace, name: 'v2-receipt' }, now);
    const { attempt = 1 } = other ?? {};
    const failed = { owner: grace, name: 'v2-receipt', attempt };
    await outbox.markFailed(failed, { state: 'given-up' }, 'MessageRejected');
    expect((await waiting(now, {})).mails).toEqual([]);
    expect((await lengths())['receipt']).toEqual([0, 0]);
  });

  test('stand apart where they failed by themselves', async () => {
    await queue(receipt('v1-receipt', now));
    const outbox = outboxStore(table.client, table.name);
    const claimed = await outbox.claim({ owner: grace, name: 'v1-receipt' }, now);
    const attempt = { owner: grace, name: 'v1-receipt', attempt: claimed?.attempt ?? 1 };
    const later = { state: 'queued', dueAt: now + aMinute, aside: true } as const;
    await outbox.markFailed(attempt, later, 'Fault');
    expect((await lengths())['aside']).toEqual([0, 1]);
    const { mails } = await waiting(now, { queue: 'aside' });
    expect(mails).toMatchObject([{ queue: 'aside', state: 'queued', tries: 1 }]);
  });
});
