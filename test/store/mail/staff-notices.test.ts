import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { everyMember, type Mail, type MailName } from '#shared/domain/mail/outbox.ts';
import { firstMembers } from '#shared/domain/people/first-members.ts';
import type { NoticeChoice } from '#shared/domain/people/member.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { deliverMail } from '../../../functions/mailer/delivery/deliver-mail.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { kindAndFacts } from '../../support/builders/facts.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { schedulerOn } from '../../support/world/scheduler.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const aMinute = 60_000;
const anHour = 60 * aMinute;
/** 20:00 in Seoul, where the members are. */
const evening = Date.UTC(2018, 4, 3, 11);
const nine = Date.UTC(2018, 4, 4, 0);
const andrew = 'andrew@we-gov.org';

let table: TestTable;
beforeEach(async () => {
  capturedLog();
  table = await createTestTable(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A mailer over the table, of a staff whose first member has chosen so; the other gets each. */
const office = async (choice: NoticeChoice) => {
  const clock = { at: evening };
  const [first, ...others] = firstMembers(edition);
  if (!first) throw new Error('an edition has contacts');
  const members = memberStore(table.client, table.name, edition);
  await members.save(first, { ...first, notices: choice, version: 1 });
  for (const one of others) await members.save(one, { ...one, removedAt: 1, version: 1 });
  const world = createWorld({
    endpoint: inject('dynamodbEndpoint'),
    table: table.name,
    edition,
    now: () => clock.at,
  });
  const sent: OutgoingMail[] = [];
  const delivery = {
    ...world.delivery,
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return { outcome: 'sent', messageId: `m${sent.length}` } as const;
    },
  };
  let made = 0;
  const comeIn = async (): Promise<MailName> => {
    made += 1;
    const reference = `K7M2Q${String(made).padStart(3, '0')}`;
    const mail: Mail = {
      owner: { about: 'application', reference },
      name: 'v1-staff-notice',
      to: everyMember,
      language: 'en',
      dueAt: clock.at,
      ...kindAndFacts('staff-notice', { reference }),
    };
    await writeTogether(table.client, [queueMail(table.name, mail)]);
    return mail;
  };
  const sweep = async (): Promise<void> => {
    const outbox = await delivery.outbox();
    for (let due = await outbox.due(clock.at, 100); due.length > 0; ) {
      for (const mail of due) await deliverMail(mail, delivery);
      due = await outbox.due(clock.at, 100);
    }
  };
  const tick = (at: number): Promise<void> => schedulerOn(table.client, table.name, edition)(at);
  const digests = async () =>
    (await table.items()).filter((item) => stringIn(item, 'kind') === 'staff-digest');
  return { clock, sent, comeIn, sweep, tick, digests, delivery, members };
};

describe('one who wants each notice', () => {
  test('gets a mail of their own, about the staff’s page, with one recipient', async () => {
    const { comeIn, sweep, sent } = await office('each');
    await comeIn();
    await sweep();
    expect(sent.map(({ to }) => to)).toEqual([andrew]);
    expect(sent[0]?.subject).toBe('[WeGO call 2018-test] New application K7M2Q001');
    expect(sent[0]?.text).toContain('https://call.example/en/staff/applications/K7M2Q001');
    expect(sent[0]?.replyTo).toEqual(edition.contacts.map(({ address }) => address));
    expect(Object.keys(sent[0] ?? {})).not.toEqual(expect.arrayContaining(['cc', 'bcc']));
  });

  test('gets it once, however often and by however many mailers it is handed on', async () => {
    const { comeIn, sweep, sent, delivery } = await office('each');
    const mail = await comeIn();
    await Promise.all(Array.from({ length: 5 }, () => deliverMail(mail, delivery)));
    await sweep();
    await sweep();
    expect(sent).toHaveLength(1);
  });

  test('gets ten an hour, and one mail that tells of all others', async () => {
    const { comeIn, sweep, sent, clock } = await office('each');
    for (let at = 0; at < 35; at += 1) await comeIn();
    await sweep();
    expect(sent).toHaveLength(10);
    clock.at = evening + anHour + 4 * aMinute;
    await sweep();
    expect(sent).toHaveLength(10);
    clock.at += aMinute;
    await sweep();
    const [summary] = sent.slice(10);
    expect(sent).toHaveLength(11);
    expect(summary?.subject).toBe('[WeGO call 2018-test] Summary of 25 more changes');
    expect(summary?.text).toContain('Applications submitted or changed: 25');
    expect(summary?.text.match(/staff\/applications\//g)).toHaveLength(20);
    expect(summary?.text).toContain('5 more are not listed here.');
  });

  test('gets none once they have left', async () => {
    const { comeIn, sweep, sent, members, clock, delivery } = await office('each');
    await comeIn();
    const outbox = await delivery.outbox();
    for (const mail of await outbox.due(clock.at, 10)) await deliverMail(mail, delivery);
    const [member] = await members.list();
    if (member) await members.save(member, { ...member, removedAt: clock.at, version: 9 });
    clock.at += 2 * aMinute;
    await sweep();
    expect(sent).toEqual([]);
  });
});

describe('one who wants a digest', () => {
  test('gets one mail a day after 09:00, however often the schedule runs', async () => {
    const { comeIn, sweep, sent, tick, digests, clock } = await office('digest');
    for (let at = 0; at < 3; at += 1) await comeIn();
    await sweep();
    expect(sent).toEqual([]);
    await tick(nine - aMinute);
    expect(await digests()).toEqual([]);
    await Promise.allSettled([0, 0, 1, 15, 30].map((late) => tick(nine + late * aMinute)));
    await tick(nine + 3 * anHour);
    expect(await digests()).toHaveLength(1);
    clock.at = nine + 3 * anHour;
    await sweep();
    const digest = sent.find(({ tags }) => tags.mail.startsWith('digest-'));
    expect(digest?.subject).toBe('[WeGO call 2018-test] Daily summary: 3 changes');
    expect(digest?.text).toContain('https://call.example/en/staff/applications/K7M2Q003');
  });

  test('gets none of a day on which nothing happened, and the next one tells the rest alone', async () => {
    const { comeIn, sweep, sent, tick, digests, clock } = await office('digest');
    await comeIn();
    await sweep();
    await tick(nine);
    await tick(nine + 24 * anHour);
    expect(await digests()).toHaveLength(1);
    clock.at = nine + 30 * anHour;
    await comeIn();
    await sweep();
    await tick(nine + 48 * anHour);
    clock.at = nine + 48 * anHour;
    await sweep();
    const last = sent.filter(({ tags }) => tags.mail.startsWith('digest-')).at(-1);
    expect(last?.subject).toContain('1 change');
    expect(last?.text).toContain('K7M2Q002');
    expect(last?.text).not.toContain('K7M2Q001');
  });
});

test('one who wants both gets the mail and the line', async () => {
  const { comeIn, sweep, sent, tick, digests } = await office('both');
  await comeIn();
  await sweep();
  expect(sent.map(({ to }) => to)).toEqual([andrew]);
  await tick(nine);
  expect(await digests()).toHaveLength(1);
});
