import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, inject, test } from 'vitest';
import { type CodeChallenge, codeWaits } from '#shared/domain/access/access-code.ts';
import { numberIn } from '#shared/store/engine/item.ts';
import { challengeItem } from '#shared/store/items/challenge-item.ts';
import { codeTimesStore } from '#shared/store/mail/code-times.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const asked: CodeChallenge = {
  reference: 'K7M2Q9XD',
  others: [],
  codeDigest: 'd',
  tries: 0,
  expiresAt: 600_000,
};

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  const Item = challengeItem('browser', asked);
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
});

const begin = (browser: string, endsAt: number) =>
  codeTimesStore(table.client, table.name).begin(browser, endsAt);
const endsAt = async () => numberIn((await table.items())[0], 'endsAt');

test('the ten minutes of a code begin when its mail is sent, though it waited for hours', async () => {
  expect(await begin('browser', 7_200_000)).toBe(true);
  expect(await endsAt()).toBe(7_200_000);
});

test('a code whose mail waited longer than its row is kept is not sent', async () => {
  expect(await begin('browser', asked.expiresAt + codeWaits)).toBe(true);
  expect(await begin('browser', asked.expiresAt + codeWaits + 1_000)).toBe(false);
  expect(await endsAt()).toBe(asked.expiresAt + codeWaits);
});

test('a code that is not known any more is not sent, nor made', async () => {
  expect(await begin('another', 1)).toBe(false);
  expect(await table.items()).toHaveLength(1);
});
