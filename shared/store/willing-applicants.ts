import { type DynamoDBClient, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application.ts';
import { readApplication } from './application-item.ts';
import { keys, s, stringIn } from './item.ts';
import { mailPrefix } from './table.ts';

/** Who said in an application that we may write when the next call opens. */
export type Willing = Readonly<{ address: string; language: string; saidAt: number }>;

export type WillingApplicants = ReturnType<typeof willingApplicants>;

/** The applicants of an edition who want news of the next ones: for ops, who carry them over. */
export const willingApplicants = (client: DynamoDBClient, table: string) => {
  /** Whether a receipt arrived at the address that the application names. */
  const isReached = async ({ reference, answers }: Application): Promise<boolean> => {
    const { pk } = keys.application(reference);
    const mails = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mail)',
        ExpressionAttributeValues: { ':pk': s(pk), ':mail': s(mailPrefix) },
      },
    );
    for await (const { Items = [] } of mails)
      for (const mail of Items)
        if (
          stringIn(mail, 'kind') === 'receipt' &&
          stringIn(mail, 'state') === 'delivered' &&
          stringIn(mail, 'to') === answers.email
        )
          return true;
    return false;
  };

  return {
    /**
     * Each of them, a page at a time; not whom we take for a robot, nor an address at which no
     * receipt arrived. Reads the whole table, which no page may do.
     */
    pages: async function* (): AsyncGenerator<readonly Willing[]> {
      const found = paginateScan(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          FilterExpression: 'sk = :application AND contains(answers, :wants)',
          ExpressionAttributeValues: {
            ':application': s('APPLICATION'),
            ':wants': s('"wantsNews":true'),
          },
        },
      );
      for await (const { Items = [] } of found) {
        const willing: Willing[] = [];
        for (const application of Items.map(readApplication)) {
          const { answers, flags, language, receivedAt } = application;
          if (!answers.wantsNews || flags.length > 0 || !(await isReached(application))) continue;
          willing.push({ address: answers.email, language, saidAt: receivedAt });
        }
        yield willing;
      }
    },
  };
};
