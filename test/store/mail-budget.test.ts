import { beforeEach, expect, inject, test } from 'vitest';
import { newDraft } from '#shared/domain/draft/draft.ts';
import type { KindAndFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { mailBudgetStore } from '#shared/store/mail/mail-budget.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { deliverMail } from '../../functions/mailer/delivery/deliver-mail.ts';
import { spendBudget } from '../../functions/mailer/delivery/spend-budget.ts';
import { kindAndFacts } from '../support/builders/facts.ts';
import { deliveryOf, fakeSender } from '../support/mails/mails.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';
import { testCall } from '../support/world/web.ts';

const noon = Date.UTC(2018, 4, 17, 12);
const anHour = 3_600_000;
const draftOf = (reference: string) =>
  newDraft({ reference, language: 'en', startedAt: noon, now: noon });

const victim = 'grace@kampala.go.ug';

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

type Changes = Partial<Pick<Mail, 'to' | 'name' | 'dueAt' | 'network'>>;

const openMailer = () => {
  const clock = { at: noon };
  const { sent, send } = fakeSender();
  const outbox = outboxStore(table.client, table.name);
  const budget = mailBudgetStore(table.client, table.name);
  const delivery = {
    // The outbox of the table has what the one in memory adds for tests alone.
    ...deliveryOf(outbox as never, send, clock),
    spend: spendBudget(async () => budget),
    // Of every draft that a reminder is about there is one, which was not sent.
    readRecords: async (reference = '') => ({
      call: testCall,
      draft: draftOf(reference),
      application: undefined,
    }),
  };
  let made = 0;
  const deliver = async (
    kind: MailKind,
    changes: Changes = {},
    said: KindAndFacts = kindAndFacts(kind),
  ) => {
    made += 1;
    const reference = `K7M2Q${String(made).padStart(3, '0')}`;
    const owner = { about: 'application', reference } as const;
    const name = `v1-${kind}`;
    const mail: Mail = {
      owner,
      name,
      to: victim,
      language: 'en',
      dueAt: noon,
      ...said,
      ...changes,
    };
    await writeTogether(table.client, [queueMail(table.name, mail)]);
    return deliverMail(mail, delivery);
  };
  const states = async (kind: MailKind) =>
    (await table.items())
      .filter((item) => stringIn(item, 'kind') === kind)
      .map((item) => stringIn(item, 'state'))
      .toSorted();
  return { clock, sent, deliver, states, outbox, delivery };
};

test('A6 who sends changes all day causes eight receipts, whatever tag is typed', async () => {
  const { sent, deliver, states } = openMailer();
  for (let at = 0; at < 30; at += 1)
    await deliver('receipt', { to: victim.replace('@', `+${at}@`) });
  expect(sent).toHaveLength(8);
  expect((await states('receipt')).filter((state) => state === 'over-limit')).toHaveLength(22);
});

test('B12 one mailbox gets twelve mails in a day, over all kinds', async () => {
  const { sent, deliver, clock } = openMailer();
  for (let at = 0; at < 10; at += 1)
    for (const kind of ['receipt', 'draft-begun', 'endorsement-request', 'withdrawn'] as const)
      await deliver(kind);
  expect(sent).toHaveLength(12);
  clock.at = noon + 24 * anHour;
  await deliver('receipt', { dueAt: clock.at });
  expect(sent).toHaveLength(13);
});

test('what no page says waits for the next day where a mailbox had its four', async () => {
  const { sent, deliver, clock, outbox, delivery } = openMailer();
  for (let at = 0; at < 5; at += 1) await deliver('withdrawn');
  expect(sent).toHaveLength(4);
  expect(await outbox.due(clock.at, 10)).toEqual([]);
  clock.at = noon + 12 * anHour;
  for (const one of await outbox.due(clock.at, 10)) await deliverMail(one, delivery);
  expect(sent).toHaveLength(5);
});

test('A6 somebody else gets their receipt all the same', async () => {
  const { sent, deliver } = openMailer();
  for (let at = 0; at < 20; at += 1) await deliver('receipt');
  await deliver('receipt', { to: 'george@kampala.go.ug' });
  expect(sent.at(-1)?.to).toBe('george@kampala.go.ug');
});

test('A6 one network causes three hundred mails an hour, to however many people', async () => {
  const { sent, deliver, clock } = openMailer();
  for (let at = 0; at < 305; at += 1)
    await deliver('receipt', { to: `p${at}@kampala.go.ug`, network: 'line of a stranger' });
  expect(sent).toHaveLength(300);
  await deliver('receipt', { to: 'sarah@kampala.go.ug', network: 'another line' });
  expect(sent).toHaveLength(301);
  clock.at = noon + anHour;
  await deliver('receipt', {
    to: 'again@kampala.go.ug',
    network: 'line of a stranger',
    dueAt: noon,
  });
  expect(sent).toHaveLength(302);
});

test('A6 thirty drafts under one address are one reminder, and the owner’s own another', async () => {
  const { sent, deliver } = openMailer();
  const name = `draft-week-${noon}`;
  for (let at = 0; at < 30; at += 1) await deliver('draft-reminder', { name });
  expect(sent).toHaveLength(1);
  await deliver('draft-reminder', { name }, kindAndFacts('draft-reminder', { isProved: true }));
  expect(sent).toHaveLength(2);
  await deliver('draft-reminder', { name: `draft-two-days-${noon}` });
  expect(sent).toHaveLength(3);
});

test('a mail that is tried once more is counted once', async () => {
  const { sent, deliver, delivery, clock, outbox } = openMailer();
  const failing = { ...delivery, send: async () => failure };
  const failure = { outcome: 'failed', cause: 'service', fault: 'SES is away' } as const;
  const mail = {
    owner: { about: 'application', reference: 'K7M2Q9XD' },
    name: 'v1-receipt',
  } as const;
  await writeTogether(table.client, [
    queueMail(table.name, {
      ...mail,
      ...kindAndFacts('receipt'),
      to: victim,
      language: 'en',
      dueAt: noon,
    }),
  ]);
  for (let at = 0; at < 20; at += 1) {
    await deliverMail(mail, failing);
    clock.at += 10 * 60_000;
  }
  expect((await outbox.addressed(mail))?.state).toBe('queued');
  await deliver('receipt');
  expect(sent).toHaveLength(1);
});
