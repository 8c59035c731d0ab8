import { type BatchGetItemCommandOutput, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import { batchGet } from '#shared/store/engine/batch-get.ts';
import { type Key, keyItem, n, numberIn } from '#shared/store/engine/item.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

const keyOf = (number: number): Key => ({ pk: `P#${number % 7}`, sk: `S#${number}` });
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const fill = (numbers: readonly number[]) =>
  sideBySide(numbers, (number) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { ...keyItem(keyOf(number)), number: n(number) },
      }),
    ),
  );

/** A client of a busy service: of each answer all items but the first `reads` are left for later. */
const busyClient = (reads: number) => {
  const client = table.newClient();
  let requests = 0;
  client.middlewareStack.add(
    (next) => async (given) => {
      requests += 1;
      const result = await next(given);
      const output = result.output as BatchGetItemCommandOutput;
      const items = output.Responses?.[table.name] ?? [];
      const left = items.slice(reads);
      output.Responses = { [table.name]: items.slice(0, reads) };
      output.UnprocessedKeys =
        left.length === 0
          ? {}
          : { [table.name]: { Keys: left.map(({ pk = n(0), sk = n(0) }) => ({ pk, sk })) } };
      return result;
    },
    { step: 'deserialize', priority: 'high' },
  );
  return { client, requests: () => requests };
};

describe('many rows', () => {
  test('are looked up by their keys, and those that are not there are not', async () => {
    await fill([1, 2, 3]);
    const found = await batchGet(table.client, table.name, [1, 2, 9].map(keyOf));
    expect([1, 2, 9].map((number) => numberIn(found(keyOf(number)), 'number'))).toEqual([
      1,
      2,
      undefined,
    ]);
    expect(found(keyOf(3))).toBeUndefined();
  });

  test('are looked up where the same one is wanted twice', async () => {
    await fill([1]);
    const found = await batchGet(table.client, table.name, [1, 1].map(keyOf));
    expect(numberIn(found(keyOf(1)), 'number')).toBe(1);
  });

  test('are none where none is asked for', async () => {
    const { client, requests } = busyClient(100);
    const found = await batchGet(client, table.name, []);
    expect(found(keyOf(1))).toBeUndefined();
    expect(requests()).toBe(0);
  });

  test('are read a hundred in a request, and none is lost between two', async () => {
    const all = upTo(250);
    await fill(all);
    const { client, requests } = busyClient(100);
    const found = await batchGet(client, table.name, all.map(keyOf));
    expect(all.map((number) => numberIn(found(keyOf(number)), 'number'))).toEqual(all);
    expect(requests()).toBe(3);
  });

  test('that a busy service leaves unread are asked for once more, and those alone', async () => {
    const all = upTo(10);
    await fill(all);
    const { client, requests } = busyClient(4);
    const found = await batchGet(client, table.name, all.map(keyOf));
    expect(all.map((number) => numberIn(found(keyOf(number)), 'number'))).toEqual(all);
    expect(requests()).toBe(3);
  });

  test('that are left unread five times are a fault, not rows that are missing', async () => {
    await fill(upTo(3));
    const { client, requests } = busyClient(0);
    await expect(batchGet(client, table.name, upTo(3).map(keyOf))).rejects.toThrow(
      'unread five times',
    );
    expect(requests()).toBe(5);
  });

  test('with keys that share a partition or a sort key are told apart', async () => {
    const Item = (pk: string, sk: string, number: number) => ({
      ...keyItem({ pk, sk }),
      number: n(number),
    });
    for (const item of [Item('a', 'b', 1), Item('a', 'c', 2), Item('b', 'c', 3)])
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));
    const wanted = [
      { pk: 'a', sk: 'b' },
      { pk: 'a', sk: 'c' },
      { pk: 'b', sk: 'c' },
    ];
    const found = await batchGet(table.client, table.name, wanted);
    expect(wanted.map((key) => numberIn(found(key), 'number'))).toEqual([1, 2, 3]);
    expect(found({ pk: 'b', sk: 'b' })).toBeUndefined();
  });
});
