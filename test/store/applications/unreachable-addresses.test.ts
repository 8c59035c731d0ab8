import { beforeEach, expect, inject, test } from 'vitest';
import { unreachableMails } from '#shared/domain/acts/mails/change-mails.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { reachedAgain, readUnreachable } from '#shared/store/items/unreachable-item.ts';
import { sampleApplication } from '../../support/mails/journey-mails.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { testInForce } from '../../support/world/web.ts';

const reference = 'K7M2Q9XD';
const mails = unreachableMails(testInForce, sampleApplication(), 'a digest of the address', 5);

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

const add = (address: string, owed = mails) =>
  unreachableAddresses(table.client, table.name).add(reference, address, owed);
const row = async () => (await table.items()).find((item) => stringIn(item, 'sk') === 'UNREACHED');
const mailCount = async () =>
  (await table.items()).filter((item) => stringIn(item, 'sk').startsWith('MAIL#')).length;

test('that mails come back from an address is told once, though ten of them do', async () => {
  const added = await Promise.all(Array.from({ length: 10 }, () => add('Grace@kcca.go.ug')));
  expect(added.filter(({ ok }) => ok)).toHaveLength(1);
  expect(readUnreachable(await row())).toEqual(['grace@kcca.go.ug']);
  // To the staff as a whole: the mailer hands it on.
  expect(await mailCount()).toBe(1);
});

test('an address that is known in capitals is no second one', async () => {
  await add('grace@kcca.go.ug');
  expect(await add('GRACE@KCCA.GO.UG', [])).toEqual({ ok: false, error: 'changed' });
});

test('two addresses of one applicant stand beside each other', async () => {
  await add('grace@kcca.go.ug');
  await add('grace@gmail.com', []);
  expect(readUnreachable(await row()).toSorted()).toEqual(['grace@gmail.com', 'grace@kcca.go.ug']);
});

test('an address that is reached again is told of anew when it fails anew', async () => {
  await add('grace@kcca.go.ug', []);
  await add('grace@gmail.com', []);
  await writeTogether(table.client, [reachedAgain(table.name, reference, 'Grace@KCCA.go.ug')]);
  expect(readUnreachable(await row())).toEqual(['grace@gmail.com']);
  expect((await add('grace@kcca.go.ug', [])).ok).toBe(true);
});
