import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { conditionalUpdate } from '#shared/store/engine/conditional-update.ts';
import { keyItem, n, numberIn } from '#shared/store/engine/item.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

/** Counts on to `to` where the row stands one below. */
const countTo = (to: number, changes: Partial<UpdateItemCommandInput> = {}) =>
  conditionalUpdate(table.client, {
    TableName: table.name,
    Key: keyItem({ pk: 'a', sk: 'b' }),
    UpdateExpression: 'SET times = :to',
    ConditionExpression: to === 1 ? 'attribute_not_exists(pk)' : 'times = :from',
    ExpressionAttributeValues: { ':to': n(to), ...(to > 1 && { ':from': n(to - 1) }) },
    ...changes,
  });

describe('an update under a condition', () => {
  test('is done where it holds, and nothing of the row is told that was not asked for', async () => {
    expect(await countTo(1)).toEqual({});
    expect(numberIn((await table.items())[0], 'times')).toBe(1);
  });

  test('tells the row as it was, or as it is, for whoever asks', async () => {
    await countTo(1);
    expect(numberIn(await countTo(2, { ReturnValues: 'ALL_OLD' }), 'times')).toBe(1);
    expect(numberIn(await countTo(3, { ReturnValues: 'ALL_NEW' }), 'times')).toBe(3);
  });

  test('changes nothing where it does not hold, and says so', async () => {
    await countTo(1);
    expect(await countTo(1)).toBeUndefined();
    expect(await countTo(7)).toBeUndefined();
    expect(numberIn((await table.items())[0], 'times')).toBe(1);
  });

  test('is done by one of many who come at once', async () => {
    await countTo(1);
    const done = await Promise.all(Array.from({ length: 10 }, () => countTo(2)));
    expect(done.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('that cannot be understood is a fault, and no condition that failed', async () => {
    await expect(countTo(1, { UpdateExpression: 'SET' })).rejects.toThrow();
    await expect(countTo(1, { TableName: 'nowhere' })).rejects.toThrow();
  });
});
