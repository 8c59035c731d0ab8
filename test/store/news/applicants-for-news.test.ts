import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { type Item, s } from '#shared/store/engine/item.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { applicantsForNews } from '#shared/store/news/applicants-for-news.ts';
import { kindAndFacts } from '../../support/builders/facts.ts';
import { sampleApplication } from '../../support/mails/journey-mails.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const wanting = (changes: Readonly<Record<string, string>> = {}): Application =>
  sampleApplication({ wantsNews: 'yes', ...changes });
const grace = wanting();

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

const write = (item: Item) =>
  table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));

/** Writes an application, and its receipt as far as that has come. */
const apply = async (application: Application, receipt = 'delivered') => {
  await write(applicationItem(application));
  const { reference, answers } = application;
  const mail: Mail = {
    owner: { about: 'application', reference },
    name: 'v1-receipt',
    to: answers.email,
    language: 'en',
    dueAt: 1,
    ...kindAndFacts('receipt', { reference }),
  };
  const row = queueMail(table.name, mail).Put?.Item;
  if (row) await write({ ...row, state: s(receipt) });
};

const words = async () =>
  (await applicantsForNews(table.client, table.name).words()).map(({ says, address }) => [
    says,
    address,
  ]);

describe('whoever applied and wants news', () => {
  test('is carried over once a receipt has reached the address', async () => {
    await apply(grace);
    expect(await words()).toEqual([['yes', 'grace.nakato@kcca.go.ug']]);
  });

  test.each(['queued', 'sent', 'bounced'])('is left out while the receipt is %s', async (state) => {
    await apply(grace, state);
    expect(await words()).toEqual([['left-out', 'grace.nakato@kcca.go.ug']]);
  });

  test('is left out at an address that the receipt did not go to', async () => {
    await apply(grace);
    await write(
      applicationItem({ ...grace, answers: { ...grace.answers, email: 'new@city.gov' } }),
    );
    expect(await words()).toEqual([['left-out', 'new@city.gov']]);
  });

  test('is left out as what may be a robot, until a person has cleared it', async () => {
    const robot: Application = { ...grace, flags: ['unlike-a-browser'] };
    await apply(robot);
    expect(await words()).toEqual([['left-out', 'grace.nakato@kcca.go.ug']]);
    await apply({ ...robot, cleared: { by: 'applicant', at: 1 } });
    expect(await words()).toEqual([['yes', 'grace.nakato@kcca.go.ug']]);
  });

  test('is no robot for sharing an office’s line, or for resembling another', async () => {
    await apply({ ...grace, flags: ['many-from-one-address', 'resembles-another'] });
    expect(await words()).toEqual([['yes', 'grace.nakato@kcca.go.ug']]);
  });

  test('and has withdrawn wants none', async () => {
    await apply({ ...grace, state: 'withdrawn' });
    expect(await words()).toEqual([['no', 'grace.nakato@kcca.go.ug']]);
  });
});

test('whoever wants none says no, though it is needed to take them off', async () => {
  await apply(sampleApplication());
  expect(await words()).toEqual([['no', 'grace.nakato@kcca.go.ug']]);
});

test('of two applications from one mailbox the later one says', async () => {
  const later = {
    ...sampleApplication({ email: 'GRACE.NAKATO@kcca.go.ug' }),
    reference: 'Q9XDK7M2',
    firstReceivedAt: grace.firstReceivedAt + 1,
  };
  await apply(grace);
  await apply(later);
  expect(await words()).toEqual([['no', 'GRACE.NAKATO@kcca.go.ug']]);
});

test('nobody who only began is asked for', async () => {
  expect(await words()).toEqual([]);
});
