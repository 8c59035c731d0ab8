import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { submissionMails } from '#shared/domain/mail-plan.ts';
import { queueMail } from '#shared/store/mail-item.ts';

type Facts = Readonly<{
  table: string;
  edition: Edition;
  application: Application;
  digests: Readonly<{ form: string; answers: string; people: readonly string[] }>;
}>;

/**
 * The transaction of a submission that is the first of its person and within its city's places. Who
 * gets which mail is planned by the domain here, too: it is the same work however it is written.
 */
export const itemsByHand = (facts: Facts): TransactWriteItem[] => {
  const { table, edition, application, digests } = facts;
  const { reference, answers } = application;
  const at = { N: String(application.receivedAt) };
  const put = (Item: Record<string, { S: string } | { N: string }>): TransactWriteItem => ({
    Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  return [
    put({
      pk: { S: `APPLICATION#${reference}` },
      sk: { S: 'APPLICATION' },
      reference: { S: reference },
      state: { S: 'submitted' },
      version: { N: '1' },
      language: { S: 'en' },
      receivedAt: at,
      lateBySeconds: { N: '0' },
      answers: { S: JSON.stringify(answers) },
      cityId: { S: answers.city },
      declared: { S: JSON.stringify(application.declared) },
      flags: { S: '[]' },
    }),
    put({
      pk: { S: `FORM#${digests.form}` },
      sk: { S: 'FORM' },
      reference: { S: reference },
      answers: { S: digests.answers },
    }),
    ...digests.people.map((one) =>
      put({ pk: { S: `PERSON#${one}` }, sk: { S: 'PERSON' }, reference: { S: reference } }),
    ),
    {
      Update: {
        TableName: table,
        Key: { pk: { S: `CITY#${answers.city}` }, sk: { S: 'PLACES' } },
        UpdateExpression: 'ADD taken :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :quota',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':quota': { N: String(edition.perCity) } },
      },
    },
    put({
      pk: { S: `APPLICATION#${reference}` },
      sk: { S: 'AUDIT#000001' },
      by: { S: 'applicant' },
      at,
      transition: { S: 'submit' },
      from: { S: 'nothing' },
      to: { S: 'submitted' },
    }),
    ...submissionMails(edition, application).map((mail) => queueMail(table, mail)),
  ];
};
