import { type DynamoDBClient, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import { type Application, robotFlags } from '#shared/domain/application.ts';
import { mailboxOf } from '#shared/domain/news.ts';
import { readApplication } from './application-item.ts';
import { keys, s, stringIn } from './item.ts';
import { mailPrefix } from './table.ts';

/**
 * What applicants say last of news of the next calls. `left-out` is who wants them, but whom we take
 * for a robot, or whose receipt did not arrive.
 */
export type Word = Readonly<{
  says: 'yes' | 'no' | 'left-out';
  address: string;
  language: string;
  saidAt: number;
}>;

export type ApplicantsForNews = ReturnType<typeof applicantsForNews>;

/** The applicants of an edition, for ops, who carry the list for news over to the next one. */
export const applicantsForNews = (client: DynamoDBClient, table: string) => {
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

  const wordOf = async (application: Application): Promise<Word> => {
    const { answers, flags, cleared, language, receivedAt, state } = application;
    const word = { address: answers.email, language, saidAt: receivedAt };
    if (!answers.wantsNews || state === 'withdrawn') return { ...word, says: 'no' };
    const isRobot = cleared === undefined && flags.some((flag) => robotFlags.has(flag));
    const says = isRobot || !(await isReached(application)) ? 'left-out' : 'yes';
    return { ...word, says };
  };

  return {
    /** The word of each mailbox, by its latest application. Reads the whole table. */
    words: async function* (): AsyncGenerator<Word> {
      const latest = new Map<string, Application>();
      const found = paginateScan(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          FilterExpression: 'sk = :application',
          ExpressionAttributeValues: { ':application': s('APPLICATION') },
        },
      );
      for await (const { Items = [] } of found)
        for (const application of Items.map(readApplication)) {
          const mailbox = mailboxOf(application.answers.email);
          const known = latest.get(mailbox);
          if (!known || known.firstReceivedAt < application.firstReceivedAt)
            latest.set(mailbox, application);
        }
      for (const application of latest.values()) yield await wordOf(application);
    },
  };
};
