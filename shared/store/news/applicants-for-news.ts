import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import { robotFlags } from '#shared/domain/application/flags.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { isOut } from '#shared/domain/lifecycle/lifecycle.ts';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { type Item, keys, s, stringIn } from '../engine/item.ts';
import { type Page, pagedScan } from '../engine/scan.ts';
import { readApplication } from '../items/application-item.ts';
import { applicationRow, mailPrefix } from '../table.ts';

/**
 * What applicants say last of news of the next calls. `left-out` is who wants them, but whom we take
 * for a robot, or whose receipt did not arrive.
 */
export type Word = Readonly<{
  says: 'yes' | 'no' | 'left-out';
  address: string;
  language: Language;
  saidAt: number;
}>;

export type ApplicantsForNews = ReturnType<typeof applicantsForNews>;

const reachedAt = (pk: string, address: string): string => `${pk} ${address}`;

const wordOf = (application: Application, reached: ReadonlySet<string>): Word => {
  const { answers, cleared, flags, language, receivedAt, reference, state } = application;
  const word = { address: answers.email, language, saidAt: receivedAt };
  if (!answers.wantsNews || isOut(state)) return { ...word, says: 'no' };
  const isRobot = cleared === undefined && flags.some((flag) => robotFlags.has(flag));
  const isReached = reached.has(reachedAt(keys.application(reference).pk, answers.email));
  return { ...word, says: isRobot || !isReached ? 'left-out' : 'yes' };
};

/** The applicants of an edition, for ops, who carry the list for news over to the next one. */
export const applicantsForNews = (client: DynamoDBClient, table: string) => {
  /** Applications, and the receipts of them that have arrived, as they come. */
  const pages = (): AsyncGenerator<Page<Item>> =>
    pagedScan(
      client,
      {
        TableName: table,
        FilterExpression:
          'sk = :application OR (begins_with(sk, :mail) AND #kind = :receipt AND #state = :delivered)',
        ExpressionAttributeNames: { '#kind': 'kind', '#state': 'state' },
        ExpressionAttributeValues: {
          ':application': s(applicationRow),
          ':mail': s(mailPrefix),
          ':receipt': s('receipt'),
          ':delivered': s('delivered'),
        },
      },
      (item: Item) => item,
    );

  return {
    /**
     * The word of each mailbox, by its latest application. Reads the whole table, once: it asks for
     * nobody by themselves.
     */
    words: async (): Promise<readonly Word[]> => {
      const latest = new Map<string, Application>();
      const reached = new Set<string>();
      const note = (item: Item): void => {
        if (stringIn(item, 'sk') !== applicationRow) {
          reached.add(reachedAt(stringIn(item, 'pk'), stringIn(item, 'to')));
          return;
        }
        const application = readApplication(item);
        const mailbox = mailboxOf(application.answers.email);
        const known = latest.get(mailbox);
        if (!known || known.firstReceivedAt < application.firstReceivedAt)
          latest.set(mailbox, application);
      };
      for await (const { rows } of pages()) rows.forEach(note);
      return [...latest.values()].map((application) => wordOf(application, reached));
    },
  };
};
