import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import { type Item, n, numberIn, s, stringIn } from '#shared/store/engine/item.ts';
import { type Page, pagedScan } from '#shared/store/engine/scan.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  await sideBySide(
    Array.from({ length: 23 }, (_, at) => at),
    (number) =>
      table.client.send(
        new PutItemCommand({
          TableName: table.name,
          // A key may hold whatever divides the parts of a cursor.
          Item: { pk: s(`P",["${number}`), sk: s(`김 ${number}`), number: n(number) },
        }),
      ),
  );
});

const numberOf = (item: Item): number => numberIn(item, 'number') ?? -1;

const scan = (Limit: number, cursor?: string): AsyncGenerator<Page<number>> =>
  pagedScan(table.client, { TableName: table.name, Limit }, numberOf, cursor);

const inOrder = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((a, b) => a - b);

const all = Array.from({ length: 23 }, (_, at) => at);

describe('whoever looks at the whole table', () => {
  test.each([1, 5, 23, 100])('sees every row once, %i at a time', async (most) => {
    const seen: number[] = [];
    for await (const { rows } of scan(most)) {
      expect(rows.length).toBeLessThanOrEqual(most);
      seen.push(...rows);
    }
    expect(inOrder(seen)).toEqual(all);
  });

  test('and breaks off goes on from the page that was taken last', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    for (let run = 0; run < 30; run += 1) {
      const { value } = await scan(5, cursor).next();
      const page: Page<number> = value;
      seen.push(...page.rows);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(inOrder(seen)).toEqual(all);
  });

  test('sees what a filter lets through, over pages of nothing', async () => {
    const filtered = pagedScan(
      table.client,
      {
        TableName: table.name,
        Limit: 2,
        FilterExpression: '#number = :wanted',
        ExpressionAttributeNames: { '#number': 'number' },
        ExpressionAttributeValues: { ':wanted': n(7) },
      },
      (item) => stringIn(item, 'sk'),
    );
    const seen: string[] = [];
    let pages = 0;
    for await (const { rows } of filtered) {
      pages += 1;
      seen.push(...rows);
    }
    expect(seen).toEqual(['김 7']);
    expect(pages).toBeGreaterThan(1);
  });

  test('learns that a table is empty from one page of nothing', async () => {
    const { client, name } = await createTestTable(inject('dynamodbEndpoint'));
    const pages: Page<number>[] = [];
    for await (const page of pagedScan(client, { TableName: name }, numberOf)) pages.push(page);
    expect(pages).toEqual([{ rows: [], next: undefined }]);
  });

  test.each(['{"pk":"a"}', '[1,2]', '"a"', 'null'])(
    'from %s, which is no key, is stopped',
    async (cursor) => {
      await expect(scan(5, cursor).next()).rejects.toThrow('a cursor is no key of a row');
    },
  );
});
