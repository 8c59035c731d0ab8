import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Item } from '#shared/store/engine/item.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { subjectRecordsStore } from '#shared/store/mail/subject-records.ts';
import { sampleApplication, sampleDraft } from '../../support/mails/journey-mails.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { testCall, testEdition } from '../../support/world/web.ts';

const endsAt = testCall.graceEndsAt;
const draft = sampleDraft();
const application = sampleApplication();

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

const write = (item: Item) =>
  table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));
const read = (reference: string | undefined, now = testCall.opensAt) =>
  subjectRecordsStore(table.client, table.name, testEdition)(reference, now);

describe('what a mail that has waited tells about', () => {
  test('is the call alone, where it is about the call', async () => {
    await write(draftItem(draft, endsAt));
    expect(await read(undefined)).toEqual({
      call: testCall,
      draft: undefined,
      application: undefined,
    });
  });

  test('is a draft until that expires, though its row be still there', async () => {
    await write(draftItem(draft, endsAt));
    expect((await read(draft.reference, endsAt - 1)).draft).toEqual(draft);
    expect((await read(draft.reference, endsAt)).draft).toBeUndefined();
  });

  test('is an application beside the draft that it was sent from', async () => {
    await write(draftItem({ ...draft, sentVersion: 2 }, undefined));
    await write(applicationItem(application));
    const records = await read(application.reference, Number.MAX_SAFE_INTEGER);
    expect(records.application).toEqual(application);
    expect(records.draft?.sentVersion).toBe(2);
  });

  test('is nobody else’s', async () => {
    await write(applicationItem(application));
    expect((await read('Q9XDK7M2')).application).toBeUndefined();
  });
});
