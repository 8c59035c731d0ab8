import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { planStart } from '#shared/domain/acts/start.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { extendCall } from '#shared/domain/call/extension.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import type { MailOwner } from '#shared/domain/mail/mail-owner.ts';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { subscriberStore } from '#shared/store/news/subscribers.ts';
import { deliverMail } from '../../../functions/mailer/delivery/deliver-mail.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { carryOut, planExtension } from '../../../infra/ops/window/plan-extension.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { opsCommand } from '../../support/world/ops-command.ts';
import { schedulerOn } from '../../support/world/scheduler.ts';
import { createWorld } from '../../support/world/world.ts';

/** The real call of 2018, in which 17 May is the last day. */
const edition = loadEdition('2018-jeju');
const { opensAt, closesAt, graceEndsAt } = edition;
const aMinute = 60_000;
const aDay = 86_400_000;

let table: TestTable;
beforeEach(async () => {
  capturedLog();
  table = await createTestTable(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const calls = (of: Edition = edition) => callStore(table.client, table.name, of);
const tick = (at: number, of: Edition = edition) => schedulerOn(table.client, table.name, of)(at);

/** Runs the command while the clock shows `at`. */
const extend = (at: number, ...args: string[]) =>
  opsCommand('extend-call', inject('dynamodbEndpoint'), [
    ...['--edition', '2018-jeju', '--table', table.name, '--clock', `${at}@${Date.now()}x1`],
    ...args,
  ]);

const to = (day: string) => ['--to', `2018-05-${day}T23:59`, '--reason', 'The site was down'];

const begin = async (reference: string, email: string, call: CallRecord) => {
  const draft = {
    ...newDraft({ reference, language: 'en', startedAt: opensAt, now: opensAt }),
    version: 2,
    values: { email },
  };
  const commit = commitStore(table.client, table.name, edition);
  await commit(planStart({ draft, call, digest: 'browser', browser: '' }));
};

const join = (name: string) =>
  subscriberStore(table.client, table.name).confirm(
    {
      purpose: 'confirm',
      subscriber: digest(mailboxOf(`${name}@city.gov`)),
      id: name.toUpperCase().padEnd(16, 'K'),
      address: `${name}@city.gov`,
      language: 'en',
      code: '',
      expiresAt: 0,
    },
    opensAt - aDay,
  );

const mailsOf = async (kind: string): Promise<readonly Item[]> =>
  (await table.items()).filter((item) => stringIn(item, 'kind') === kind);

describe('npm run extend-call', () => {
  test('without --confirm prints both dates in both zones and who will be told, and changes nothing', async () => {
    await begin('AAAAAAAA', 'amara@city.gov', await calls().read());
    await begin('BBBBBBBB', '', await calls().read());
    await Promise.all(['grace', 'old'].map(join));
    const before = await table.items();
    const { code, said } = await extend(closesAt - aDay, ...to('20'));
    for (const text of [
      'Deadline now      Thursday, 17 May 2018 at 23:59 (Seoul time)',
      'Thursday, 17 May 2018 at 14:59 (UTC)',
      'New deadline      Sunday, 20 May 2018 at 23:59 (Seoul time)',
      'Sunday, 20 May 2018 at 14:59 (UTC)',
      '2 subscribers get an email',
      '2 applications, 1 of them with an email address',
      'The site was down',
      'run the same command with --confirm',
    ])
      expect(said).toContain(text);
    expect(said).not.toContain('@');
    expect(code).toBe(0);
    expect(await table.items()).toHaveLength(before.length);
    expect(await calls().read()).toMatchObject({ closesAt, earlierClosings: [] });
  });

  test('with --confirm moves the closing, and writes down who, when, why', async () => {
    const at = closesAt - aDay;
    const { code, said } = await extend(at, ...to('20'), '--by', 'A. Sidorova', '--confirm');
    expect(said).toContain('The deadline is extended.');
    expect(code).toBe(0);
    expect(await calls().read()).toMatchObject({
      closesAt: closesAt + 3 * aDay,
      graceEndsAt: graceEndsAt + 3 * aDay,
      earlierClosings: [closesAt],
    });
    const audit = (await table.items()).find((item) => stringIn(item, 'sk').startsWith('AUDIT#'));
    expect([stringIn(audit, 'by'), stringIn(audit, 'reason')]).toEqual([
      'A. Sidorova',
      'The site was down',
    ]);
    expect([numberIn(audit, 'from'), numberIn(audit, 'to')]).toEqual([
      closesAt,
      closesAt + 3 * aDay,
    ]);
    expect((numberIn(audit, 'at') ?? 0) - at).toBeLessThan(aMinute);
  });

  test.each([
    [['--edition', '2018-jeju', '--to', '2018-05-20T23:59'], 'Give --reason.'],
    [['--too', 'x'], "Unknown option '--too'"],
    [['--edition', '1999-rome', ...to('20')], 'There is no edition "1999-rome"'],
    [['--edition', '2017-seoul', ...to('20'), '--local'], 'is not running here'],
  ])('with %j says what to give instead', async (args, message) => {
    const { code, said } = await opsCommand('extend-call', inject('dynamodbEndpoint'), args);
    expect(said).toContain(message);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test.each<[string, number, string, string]>([
    ['an earlier day', closesAt - 2 * aDay, '2018-05-16T23:59', 'is not after the deadline'],
    ['the same day', closesAt - 2 * aDay, '2018-05-17T23:59', 'is not after the deadline'],
    ['no day', closesAt - 2 * aDay, '2018-05-32T23:59', 'is not a time of the calendar'],
    ['a midnight', closesAt - 2 * aDay, '2018-05-21T00:00', 'first minute of a day'],
    [
      'the workshop',
      closesAt - 2 * aDay,
      '2018-07-09T23:59',
      'the start of the workshop (2018-07-09)',
    ],
    ['the last minute', closesAt - 30_000, '2018-05-20T23:59', 'closes within a minute'],
    ['a closed call', closesAt + aDay, '2018-05-20T23:59', 'add --reopen'],
  ])('refuses %s in words, and writes nothing', async (_, now, last, message) => {
    const place = { client: table.client, table: table.name, edition, now: () => now };
    const wish = { to: last, reason: 'The site was down', by: 'A. Sidorova', reopens: false };
    await expect(planExtension(place, wish)).rejects.toThrow(message);
    expect(await table.items()).toEqual([]);
  });

  test('refuses where the last minute has begun while it was looked who will be told', async () => {
    const clock = { at: closesAt - 61_000 };
    const place = { client: table.client, table: table.name, edition, now: () => clock.at };
    const wish = { to: '2018-05-20T23:59', reason: 'x', by: 'A', reopens: false };
    await planExtension(place, wish);
    clock.at = closesAt - 59_000;
    await expect(carryOut(place, wish)).rejects.toThrow('closes within a minute');
    expect(await table.items()).toEqual([]);
  });

  test('refuses where the edition file here is not the one that is deployed', async () => {
    await tick(opensAt, { ...edition, closesAt: closesAt + aDay });
    const place = { client: table.client, table: table.name, edition, now: () => opensAt + aDay };
    const wish = { to: '2018-05-20T23:59', reason: 'x', by: 'A', reopens: false };
    await expect(planExtension(place, wish)).rejects.toThrow('Check out the deployed version');
  });
});

describe('when the call is extended', () => {
  const extension = async (at: number, moved: number, reopens = false) => {
    const workshopAt = closesAt + 40 * aDay;
    const wish = { closesAt: closesAt + moved, at, by: 'A', reason: 'B', workshopAt, reopens };
    const made = extendCall(await calls().read(), wish);
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };

  test('of two who do it at once one is asked to look again', async () => {
    const both = await Promise.all([3, 5].map((days) => extension(closesAt - aDay, days * aDay)));
    const written = await Promise.all(both.map((one) => calls().extend(one)));
    expect(written.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await calls().read()).earlierClosings).toEqual([closesAt]);
    const again = await extension(closesAt - aDay + 1, 9 * aDay);
    expect(await calls().extend(again)).toMatchObject({ ok: true });
    expect((await calls().read()).earlierClosings).toHaveLength(2);
  });

  test('the next tick tells the list once and reminds once, with the new date', async () => {
    await join('grace');
    await begin('AAAAAAAA', 'amara@city.gov', await calls().read());
    await tick(closesAt - 7 * aDay);
    await calls().extend(await extension(closesAt - aDay, 3 * aDay));
    for (const minutes of [1, 2, 3]) await tick(closesAt - aDay + minutes * aMinute);
    expect(await mailsOf('news-extended')).toHaveLength(1);
    const reminders = (await mailsOf('draft-reminder')).map((item) =>
      Number(JSON.parse(stringIn(item, 'facts')).closesAt),
    );
    expect(reminders.toSorted()).toEqual([closesAt, closesAt + 3 * aDay]);
    expect(await mailsOf('draft-expired')).toEqual([]);
  });

  test('after the closing, what waits of it is dropped, and told again at the new one', async () => {
    const { delivery, posted } = createWorld({
      endpoint: inject('dynamodbEndpoint'),
      table: table.name,
      edition,
      now: () => 0,
    });
    await begin('AAAAAAAA', 'amara@city.gov', await calls().read());
    await tick(graceEndsAt + 6 * aMinute);
    expect(await mailsOf('call-closed')).toHaveLength(1);
    expect(await mailsOf('draft-expired')).toHaveLength(1);
    const reopenedAt = graceEndsAt + 7 * aMinute;
    await calls().extend(await extension(reopenedAt, 9 * aDay, true));
    const sweep = async (now: number) => {
      const outbox = outboxStore(table.client, table.name);
      for (const mail of await outbox.due(now, 100))
        await deliverMail(mail, { ...delivery, outbox: async () => outbox, now: () => now });
    };
    await sweep(reopenedAt);
    expect(posted).toEqual([]);
    const closed = graceEndsAt + 9 * aDay + 6 * aMinute;
    await tick(closed);
    // What is to the staff is handed on first.
    await sweep(closed);
    await sweep(closed);
    expect(posted.map(({ mail }) => mail.replace(/\d{5,}/, 'then')).toSorted()).toEqual([
      ...edition.contacts.map((_, index) => `closed-then-contact-${index + 1}`),
      'draft-expired-then',
    ]);
    const owner: MailOwner = { about: 'application', reference: 'AAAAAAAA' };
    const mail = await outboxStore(table.client, table.name).addressed({
      owner,
      name: `draft-expired-${graceEndsAt + 5 * aMinute}`,
    });
    expect(mail?.state).toBe('dropped');
  });
});

describe('when ops deploy an edition file with a later closing', () => {
  const later: Edition = {
    ...edition,
    closesAt: closesAt + 30 * aDay,
    graceEndsAt: graceEndsAt + 30 * aDay,
  };

  test('nothing is lost and everybody hears of it, as after the command', async () => {
    await join('grace');
    await begin('AAAAAAAA', 'amara@city.gov', await calls().read());
    await tick(opensAt);
    const deployedAt = closesAt - aDay;
    await tick(deployedAt, later);
    expect(await calls(later).read()).toMatchObject({
      closesAt: later.closesAt,
      graceEndsAt: later.graceEndsAt,
      earlierClosings: [closesAt],
    });
    expect(await mailsOf('news-extended')).toHaveLength(1);
    const ends = (await table.items())
      .filter((item) => /^(DRAFT|ACCESS#)/.test(stringIn(item, 'sk')))
      .map((item) => numberIn(item, 'expiresAt'));
    expect(ends).toEqual(Array(2).fill(draftEndsAt(later) / 1000));
    await tick(deployedAt + aMinute, later);
    expect((await calls(later).read()).earlierClosings).toEqual([closesAt]);
    expect(await mailsOf('news-extended')).toHaveLength(1);
  });

  test('an older release that comes back does not shorten what was promised', async () => {
    await tick(opensAt);
    await tick(opensAt + aDay, later);
    await tick(opensAt + 2 * aDay, edition);
    expect((await calls().read()).closesAt).toBe(later.closesAt);
  });

  test('what a browser wrote while the call was being extended is kept as well', async () => {
    await tick(opensAt);
    const old = await calls().read();
    await tick(closesAt - aDay, later);
    // Read before the extension, written after the scheduler has looked.
    await begin('AAAAAAAA', 'amara@city.gov', old);
    await tick(closesAt - aDay + 11 * aMinute, later);
    const ends = (await table.items())
      .filter((item) => stringIn(item, 'sk') === 'DRAFT')
      .map((item) => numberIn(item, 'expiresAt'));
    expect(ends).toEqual([draftEndsAt(later) / 1000]);
  });
});
