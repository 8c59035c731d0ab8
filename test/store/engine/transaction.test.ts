import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { SeenCount } from '#shared/domain/records/counted.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { limitWrite, seenCountWrite } from '#shared/store/engine/rate-limits.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const now = Date.parse('2018-04-02T09:00:00+09:00');
const limited = { ok: false, error: 'limited' };
const changed = { ok: false, error: 'changed' };

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

/** A row of its own, which is written once. */
const put = () => ({
  Put: {
    TableName: table.name,
    Item: { pk: { S: 'x' }, sk: { S: 'x' } },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
const isPut = async () => (await table.items()).some((item) => stringIn(item, 'pk') === 'x');

describe('a limit', () => {
  const limit = { what: 'a thing', most: 3, ms: 3_600_000, now };
  const once = (changes: Partial<typeof limit> = {}) =>
    writeTogether(table.client, [], [limitWrite(table.name, { ...limit, ...changes })]);

  test('lets as many through as it says, in each span of time', async () => {
    for (let time = 0; time < 3; time += 1) expect((await once()).ok).toBe(true);
    expect(await once()).toEqual(limited);
    expect((await once({ what: 'another' })).ok).toBe(true);
    expect((await once({ now: now + 3_600_000 })).ok).toBe(true);
  });

  test('lets no more through when they come at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const counted = await once();
          if (counted.ok || counted.error === 'limited') return;
        }
      }),
    );
    const [row] = await table.items();
    expect(numberIn(row, 'times')).toBe(3);
    expect(numberIn(row, 'expiresAt')).toBeGreaterThan(now / 1000);
  });

  test('refuses all that is written with it', async () => {
    for (let time = 0; time < 3; time += 1) await once();
    const counting = [limitWrite(table.name, limit)];
    expect(await writeTogether(table.client, [put()], counting)).toEqual(limited);
    expect(await isPut()).toBe(false);
  });

  test('that is reached does not hide that something has changed', async () => {
    for (let time = 0; time < 3; time += 1) await once();
    await writeTogether(table.client, [put()]);
    const counting = [limitWrite(table.name, limit)];
    expect(await writeTogether(table.client, [put()], counting)).toEqual(changed);
  });
});

describe('a count that a plan rests on', () => {
  const count: SeenCount = { what: 'a thing', ms: 3_600_000, now, plannedBelow: 1 };
  const once = (changes: Partial<SeenCount> = {}) =>
    writeTogether(table.client, [seenCountWrite(table.name, { ...count, ...changes })]);
  const row = async () =>
    (await table.items()).find((item) => stringIn(item, 'pk') === 'LIMIT#a thing');

  test('that has come to what was planned for refuses as any change does, and no limit', async () => {
    expect((await once()).ok).toBe(true);
    expect(await writeTogether(table.client, [put(), seenCountWrite(table.name, count)])).toEqual(
      changed,
    );
    expect(await isPut()).toBe(false);
    expect((await once({ plannedBelow: 2 })).ok).toBe(true);
  });

  test('goes up without a bound where no later count changes the plan', async () => {
    for (let time = 0; time < 4; time += 1)
      expect((await once({ plannedBelow: undefined })).ok).toBe(true);
    expect(numberIn(await row(), 'times')).toBe(4);
  });

  test('notes the first of its span, and not whoever comes after', async () => {
    await once({ by: 'grace', plannedBelow: undefined });
    await once({ by: 'joseph', plannedBelow: undefined });
    expect(stringIn(await row(), 'firstBy')).toBe('grace');
  });

  test('notes nobody where that is not asked', async () => {
    await once();
    expect(await row()).not.toHaveProperty('firstBy');
  });
});
