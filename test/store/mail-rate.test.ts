import { beforeEach, describe, expect, inject, test } from 'vitest';
import { mailRateStore } from '#shared/store/mail/mail-rate.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';

let table: TestTable;
let rate: ReturnType<typeof mailRateStore>;
const second = Date.UTC(2018, 4, 17) / 1000;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  rate = mailRateStore(table.client, table.name);
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the rate of all mailers together', () => {
  test('is what one of them may use that runs alone', async () => {
    const taken: number[] = [];
    for (let ask = 0; ask < 8; ask += 1)
      taken.push(await rate.take({ second, most: 14, wanted: 4 }));
    expect(taken).toEqual([4, 4, 4, 1, 1, 0, 0, 0]);
  });

  test('is never passed, however many of them ask at once, and is used up', async () => {
    const mailers = Array.from({ length: 12 }, async () => {
      const taken: number[] = [];
      for (let ask = 0; ask < 6; ask += 1)
        taken.push(await rate.take({ second, most: 14, wanted: 3 }));
      return sum(taken);
    });
    expect(sum(await Promise.all(mailers))).toBe(14);
  });

  test('begins anew with each second, and leaves nothing for ever', async () => {
    const full = { second, most: 2, wanted: 2 };
    expect([await rate.take(full), await rate.take(full)]).toEqual([2, 0]);
    expect(await rate.take({ ...full, second: second + 1 })).toBe(2);
    const ends = (await table.items()).map((item) => Number(item['expiresAt']?.N));
    for (const end of ends) expect(end).toBeLessThan(second + 86_400);
    expect(ends).toHaveLength(2);
  });

  test('of less than a mail a second lets one through in some', async () => {
    expect(await rate.take({ second, most: 0, wanted: 1 })).toBe(0);
    expect(await rate.take({ second: second + 1, most: 1, wanted: 1 })).toBe(1);
  });
});
