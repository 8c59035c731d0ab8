import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { planStart } from '#shared/domain/acts/start.ts';
import { type Shortening, shortenCall } from '#shared/domain/call/shortening.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { shorteningStore } from '#shared/store/staff/shortenings.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { carryOut } from '../../../infra/ops/window/plan-extension.ts';
import { planShortening } from '../../../infra/ops/window/plan-shortening.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { opsCommand } from '../../support/world/ops-command.ts';
import { schedulerOn } from '../../support/world/scheduler.ts';

/** The real call of 2018, in which 17 May is the last day. */
const edition = loadEdition('2018-jeju');
const { opensAt, closesAt, graceEndsAt } = edition;
const aMinute = 60_000;
const aDay = 86_400_000;
const at = closesAt - 10 * aDay;

let table: TestTable;
beforeEach(async () => {
  capturedLog();
  table = await createTestTable(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const calls = () => callStore(table.client, table.name, edition);
const tick = (now: number) => schedulerOn(table.client, table.name, edition)(now);

const shorten = (now: number, ...args: string[]) =>
  opsCommand('shorten-call', inject('dynamodbEndpoint'), [
    ...['--edition', '2018-jeju', '--table', table.name, '--clock', `${now}@${Date.now()}x1`],
    ...args,
  ]);

const begin = async (reference: string, email: string) => {
  const draft = {
    ...newDraft({ reference, language: 'en', startedAt: opensAt, now: opensAt }),
    version: 2,
    values: { email },
  };
  const call = await calls().read();
  const commit = commitStore(table.client, table.name, edition);
  await commit(planStart({ draft, call, digest: 'browser', browser: '' }));
};

const mailsOf = async (kind: string) =>
  (await table.items()).filter((item) => stringIn(item, 'kind') === kind);

const shortening = async (days: number, now = at) => {
  const wish = { closesAt: closesAt - days * aDay, at: now, by: 'Hana', reason: 'Visas' };
  const made = shortenCall(await calls().read(), wish);
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe('npm run shorten-call', () => {
  const to = (day: string) => ['--to', `2018-05-${day}T23:59`, '--reason', 'Visas take longer'];

  test('without --confirm prints both dates and whom it concerns, and changes nothing', async () => {
    await begin('AAAAAAAA', 'amara@city.gov');
    const before = await table.items();
    const { code, said } = await shorten(at, ...to('12'));
    for (const text of [
      'Deadline now      Thursday, 17 May 2018 at 23:59 (Seoul time)',
      'New deadline      Saturday, 12 May 2018 at 23:59 (Seoul time)',
      'Saturday, 12 May 2018 at 14:59 (UTC)',
      '1 applications, 1 of them with an email address',
      '0 subscribers get no email',
      'To set the earlier deadline, run the same command with --confirm',
    ])
      expect(said).toContain(text);
    expect(code).toBe(0);
    expect(await table.items()).toEqual(before);
  });

  test('with --confirm moves the closing, and writes down who, when, why', async () => {
    const { code, said } = await shorten(at, ...to('12'), '--by', 'A. Sidorova', '--confirm');
    expect(said).toContain('The deadline is now earlier.');
    expect(code).toBe(0);
    expect(await calls().read()).toMatchObject({
      closesAt: closesAt - 5 * aDay,
      graceEndsAt: graceEndsAt - 5 * aDay,
      earlierClosings: [closesAt],
    });
    expect(await calls().history()).toMatchObject([
      { by: 'A. Sidorova', from: closesAt, to: closesAt - 5 * aDay, reason: 'Visas take longer' },
    ]);
    const audit = (await table.items()).find((item) => stringIn(item, 'sk').startsWith('AUDIT#'));
    expect(stringIn(audit, 'transition')).toBe('shorten');
  });

  test.each<[string, number, string, string]>([
    ['a later day', at, '2018-05-18T23:59', 'To extend it, use extend-call'],
    ['a day too near', closesAt - 2 * aDay, '2018-05-16T10:00', 'less than 24 hours from now'],
    ['a closed call', closesAt, '2018-05-12T23:59', 'The call has closed'],
    ['a midnight', at, '2018-05-12T00:00', 'first minute of a day'],
  ])('refuses %s in words', async (_, now, last, message) => {
    const place = { client: table.client, table: table.name, edition, now: () => now };
    const wish = { to: last, reason: 'Visas', by: 'A' };
    await expect(planShortening(place, wish)).rejects.toThrow(message);
    expect(await table.items()).toEqual([]);
  });
});

describe('when the call is shortened', () => {
  test('who has begun and not sent is told the new date, and of it alone', async () => {
    await begin('AAAAAAAA', 'amara@city.gov');
    await tick(at);
    expect(await mailsOf('draft-reminder')).toEqual([]);
    await calls().shorten(await shortening(5));
    for (const minutes of [1, 2, 3]) await tick(at + minutes * aMinute);
    const told = (await mailsOf('draft-reminder')).map((item) =>
      JSON.parse(stringIn(item, 'facts')),
    );
    expect(told).toMatchObject([{ closesAt: String(closesAt - 5 * aDay) }]);
    expect(await mailsOf('news-extended')).toEqual([]);
  });

  test('the staff get their summary at the new closing, and not again at the old one', async () => {
    await calls().shorten(await shortening(5));
    await tick(graceEndsAt - 5 * aDay);
    const told = await mailsOf('call-closed');
    // One to the staff, which the mailer hands on to each member.
    expect(told).toHaveLength(1);
    await tick(graceEndsAt);
    expect(await mailsOf('call-closed')).toHaveLength(told.length);
  });

  test('drafts are kept as long as was promised before', async () => {
    await begin('AAAAAAAA', 'amara@city.gov');
    const endOf = async () =>
      numberIn(
        (await table.items()).find((item) => stringIn(item, 'sk') === 'DRAFT'),
        'expiresAt',
      );
    const before = await endOf();
    await calls().shorten(await shortening(5));
    await tick(at + aMinute);
    expect(await endOf()).toBe(before);
  });

  test('it can be extended again, and every date that was published is struck through', async () => {
    await calls().shorten(await shortening(5));
    const place = { client: table.client, table: table.name, edition, now: () => at + 1 };
    const wish = { to: '2018-05-20T23:59', reason: 'Visas', by: 'A', reopens: false };
    await carryOut(place, wish);
    expect((await calls().read()).earlierClosings).toEqual([closesAt, closesAt - 5 * aDay]);
    await tick(at + aMinute);
    expect(await calls().history()).toHaveLength(2);
  });
});

describe('a proposal to shorten the call', () => {
  const proposals = () => shorteningStore(table.client, table.name);
  const proposal = (id: string, now = at): Shortening => ({
    ...{ id, from: closesAt, closesAt: closesAt - 5 * aDay, reason: 'Visas', at: now },
    ...{ memberId: 'hana', by: 'Hana Kim (Decider)' },
  });

  test('waits alone: of two one is refused, until the first has expired', async () => {
    const both = await Promise.all(['a', 'b'].map((id) => proposals().propose(proposal(id))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await proposals().propose(proposal('c', at + aDay - 1))).ok).toBe(false);
    expect((await proposals().propose(proposal('c', at + aDay))).ok).toBe(true);
    expect(await proposals().read()).toEqual(proposal('c', at + aDay));
  });

  test('is carried out once, and is gone then', async () => {
    await proposals().propose(proposal('a'));
    const made = await shortening(5);
    const approvals = await Promise.all([1, 2].map(() => calls().shorten(made, { id: 'a' })));
    expect(approvals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await proposals().read()).toBeUndefined();
    expect((await calls().read()).earlierClosings).toEqual([closesAt]);
  });

  test('that was withdrawn meanwhile moves nothing', async () => {
    await proposals().propose(proposal('a'));
    expect((await proposals().withdraw('a')).ok).toBe(true);
    const late = await calls().shorten(await shortening(5), { id: 'a' });
    expect(late).toEqual({ ok: false, error: 'changed' });
    expect((await calls().read()).closesAt).toBe(closesAt);
    expect((await proposals().withdraw('a')).ok).toBe(false);
  });

  test('moves nothing where the closing was moved meanwhile', async () => {
    await proposals().propose(proposal('a'));
    const made = await shortening(5);
    await calls().shorten(await shortening(3));
    expect((await calls().shorten(made, { id: 'a' })).ok).toBe(false);
    expect(await proposals().read()).toEqual(proposal('a'));
  });
});
