import { beforeEach, describe, expect, inject, test } from 'vitest';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import {
  counterStore,
  limitWrite,
  seenCountWrite,
  timesCounted,
} from '#shared/store/engine/rate-limits.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const anHour = 3_600_000;
const now = 500_000 * anHour;
const counted = { what: 'codes of K7', ms: anHour, now };

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

const times = (changes: Partial<typeof counted> = {}) =>
  timesCounted(table.client, table.name, { ...counted, ...changes });

const count = (changes: Partial<typeof counted> = {}) =>
  counterStore(table.client, table.name).count({ ...counted, ...changes });

describe('what was never counted', () => {
  test('was done no time', async () => {
    expect(await times()).toBe(0);
  });
});

describe('what is counted', () => {
  test('is told with the count that it makes, and read as that', async () => {
    expect([await count(), await count(), await count()]).toEqual([1, 2, 3]);
    expect(await times()).toBe(3);
  });

  test('belongs to its span from the first millisecond to the last', async () => {
    await count({ now });
    await count({ now: now + anHour - 1 });
    expect(await times({ now: now + 1 })).toBe(2);
    expect(await times({ now: now + anHour })).toBe(0);
    expect(await times({ now: now - 1 })).toBe(0);
  });

  test('is told apart by what it is', async () => {
    await count({ what: 'a' });
    expect(await times({ what: 'b' })).toBe(0);
  });

  test('goes from the table when its span is over, and not before', async () => {
    await count({ now: now + 5 });
    const [row] = await table.items();
    expect(numberIn(row, 'expiresAt')).toBe((now + anHour) / 1000);
  });
});

describe('a limit', () => {
  const limited = (most: number) =>
    writeTogether(table.client, [], [limitWrite(table.name, { ...counted, most })]);

  test('counts with whoever counts the same without one', async () => {
    expect(await limited(2)).toEqual({ ok: true, value: undefined });
    await count();
    expect(await limited(2)).toEqual({ ok: false, error: 'limited' });
    expect(await times()).toBe(2);
  });

  test('of none lets the first through, who finds no count there', async () => {
    expect((await limited(0)).ok).toBe(true);
    expect((await limited(0)).ok).toBe(false);
  });
});

describe('a count that a plan rests on', () => {
  const seen = (plannedBelow: number | undefined, by?: string) =>
    writeTogether(table.client, [
      seenCountWrite(table.name, { ...counted, plannedBelow, ...(by !== undefined && { by }) }),
    ]);

  test('refuses the plan as changed when it has come that far', async () => {
    expect((await seen(1)).ok).toBe(true);
    expect(await seen(1)).toEqual({ ok: false, error: 'changed' });
    expect((await seen(2)).ok).toBe(true);
  });

  test('that no later count changes refuses nobody', async () => {
    for (let time = 0; time < 5; time += 1) expect((await seen(undefined)).ok).toBe(true);
    expect(await times()).toBe(5);
  });

  test('notes who was the first of its span, and nobody after', async () => {
    for (const by of ['first', 'second']) await seen(undefined, by);
    const [row] = await table.items();
    expect(stringIn(row, 'firstBy')).toBe('first');
    expect(numberIn(row, 'times')).toBe(2);
  });
});
