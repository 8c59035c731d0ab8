import { TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, inject, test } from 'vitest';
import { leaseMs } from '#shared/domain/mail/outbox.ts';
import { keyItem, keys, stringIn } from '#shared/store/engine/item.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { type Outbox, outboxStore } from '#shared/store/mail/outbox.ts';
import { kindAndFacts } from '../support/builders/facts.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';

const at = Date.UTC(2018, 3, 2);
const owner = { about: 'application', reference: 'K7Q2M9XA' } as const;
const mail = {
  owner,
  name: 'v1-receipt',
  ...kindAndFacts('receipt', { reference: 'K7Q2M9XA' }),
  to: 'grace@kcca.go.ug',
  language: 'en',
  dueAt: at,
} as const;

let table: TestTable;
let outbox: Outbox;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  outbox = outboxStore(table.client, table.name);
  const TransactItems = [queueMail(table.name, mail)];
  await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
});

const state = async (): Promise<string> => stringIn((await table.items())[0], 'state');
const claim = async (now: number) => {
  const claimed = await outbox.claim(mail, now);
  if (!claimed) throw new Error('the mail could not be claimed');
  return claimed;
};

test('of two mailers one gets the mail', async () => {
  const claims = await Promise.all([outbox.claim(mail, at), outbox.claim(mail, at)]);
  expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
  expect(claims.find((one) => one !== undefined)).toMatchObject({
    owner,
    name: 'v1-receipt',
    kind: 'receipt',
    to: mail.to,
    facts: mail.facts,
    attempt: 1,
    queuedAt: at,
  });
});

test('a mail whose mailer died is due again when the lease ends, and not before', async () => {
  await claim(at);
  expect(await outbox.claim(mail, at + leaseMs - 1)).toBeUndefined();
  expect((await claim(at + leaseMs)).attempt).toBe(2);
});

test('a mail that is not due yet is nobody’s', async () => {
  expect(await outbox.claim(mail, at - 1)).toBeUndefined();
  expect(await outbox.due(at - 1, 10)).toEqual([]);
  expect(await outbox.due(at, 10)).toEqual([{ owner, name: 'v1-receipt' }]);
});

test('codes are due first, then receipts, then the rest, and last what failed because of itself', async () => {
  const kinds = ['staff-notice', 'receipt', 'code'] as const;
  const TransactItems = kinds.map((kind) =>
    queueMail(table.name, { ...mail, ...kindAndFacts(kind), name: kind }),
  );
  await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
  const retry = { state: 'queued', dueAt: at, aside: true } as const;
  await outbox.markFailed(await claim(at), retry, 'RangeError');
  const due = (await outbox.due(at, 10)).map(({ name }) => name);
  expect(due).toEqual(['code', 'receipt', 'staff-notice', 'v1-receipt']);
  expect(await outbox.due(at, 10, ['receipt'])).toEqual([{ owner, name: 'receipt' }]);
});

test('a receipt that the release before has queued is due all the same', async () => {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyItem(keys.mail(owner, mail.name)),
      UpdateExpression: 'SET dueShard = :before',
      ExpressionAttributeValues: { ':before': { S: 'DUE#3' } },
    }),
  );
  expect(await outbox.due(at, 10)).toEqual([{ owner, name: 'v1-receipt' }]);
  expect(await outbox.oldestUnsent()).toBe(at);
});

test('a mail that failed because of itself does not hide how old the others are', async () => {
  const retry = { state: 'queued', dueAt: at + 60_000, aside: true } as const;
  await outbox.markFailed(await claim(at), retry, 'RangeError');
  expect(await outbox.oldestUnsent()).toBeUndefined();
  expect((await claim(at + 60_000)).attempt).toBe(2);
});

test('the oldest unsent mail is known, whether it is due, waits or is on its way', async () => {
  expect(await outbox.oldestUnsent()).toBe(at);
  const claimed = await claim(at + 5);
  expect(await outbox.oldestUnsent()).toBe(at);
  await outbox.markSent(claimed, 'message-1', at + 6);
  expect(await outbox.oldestUnsent()).toBeUndefined();
});

test('a sent mail is never due again', async () => {
  await outbox.markSent(await claim(at), 'message-1', at);
  expect(await state()).toBe('sent');
  expect(await outbox.due(at + 10 * leaseMs, 10)).toEqual([]);
});

test('a failed mail is due at its next try', async () => {
  const dueAt = at + 60_000;
  await outbox.markFailed(await claim(at), { state: 'queued', dueAt }, 'Throttling');
  expect(await outbox.due(dueAt - 1, 10)).toEqual([]);
  expect((await claim(dueAt)).attempt).toBe(2);
});

test('a mail that is given up stays for staff to see, and is due no more', async () => {
  await outbox.markFailed(await claim(at), { state: 'given-up' }, 'MessageRejected');
  expect(await state()).toBe('given-up');
  expect(await outbox.due(at + 100 * leaseMs, 10)).toEqual([]);
});

test('a mailer whose lease went to another cannot mark that other one’s try as failed', async () => {
  const first = await claim(at);
  await claim(at + leaseMs);
  await outbox.markFailed(first, { state: 'given-up' }, 'late');
  expect(await state()).toBe('sending');
});

test('the event of a send whose answer was lost settles the mail', async () => {
  await claim(at);
  expect(await outbox.settle(mail, 'send', at + 1000)).toBe(true);
  expect(await outbox.claim(mail, at + leaseMs)).toBeUndefined();
});

test('events that come twice or out of order never take a mail back', async () => {
  const claimed = await claim(at);
  expect(await outbox.settle(mail, 'delivery', at + 2)).toBe(true);
  expect(await outbox.settle(mail, 'send', at + 3)).toBe(false);
  await outbox.markSent(claimed, 'message-1', at + 4);
  expect(await state()).toBe('delivered');
  expect(await outbox.settle(mail, 'delivery', at + 5)).toBe(false);
  expect(await outbox.settle(mail, 'bounce', at + 6)).toBe(true);
  expect(await state()).toBe('bounced');
});

test('an event about a mail that we never queued changes nothing', async () => {
  expect(await outbox.settle({ owner, name: 'v9-receipt' }, 'send', at)).toBe(false);
  expect(await table.items()).toHaveLength(1);
});

test('a mail that is no longer true is never due again, and no event brings it back', async () => {
  await outbox.drop(await claim(at), at + 1);
  expect(await state()).toBe('dropped');
  expect(await outbox.due(at + 10 * leaseMs, 10)).toEqual([]);
  expect(await outbox.oldestUnsent()).toBeUndefined();
  expect(await outbox.settle(mail, 'delivery', at + 2)).toBe(false);
});

test('a mail that waits for a better time is due then, as if it had never been tried', async () => {
  const later = at + 80 * 3_600_000;
  await outbox.postpone(await claim(at), later);
  expect(await outbox.claim(mail, later - 1)).toBeUndefined();
  expect(await outbox.oldestUnsent()).toBe(later);
  expect(await claim(later)).toMatchObject({ attempt: 1, queuedAt: later, firstTriedAt: later });
});

test('a mail whose turn did not come is due as before, and was not tried', async () => {
  await outbox.release(await claim(at), at + 5);
  expect(await state()).toBe('queued');
  expect(await claim(at + 5)).toMatchObject({ attempt: 1, queuedAt: at });
});

test('who lost the lease neither drops a mail nor puts it off', async () => {
  const lost = await claim(at);
  await claim(at + leaseMs);
  await outbox.drop(lost, at + leaseMs);
  await outbox.postpone(lost, at + 10 * leaseMs);
  expect(await state()).toBe('sending');
  expect(await outbox.due(at + 2 * leaseMs, 10)).toHaveLength(1);
});
