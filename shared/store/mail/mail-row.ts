import type { DynamoDBClient, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { type Item, keyItem, keys, n, s } from '../engine/item.ts';
import { dueIndex } from '../table.ts';

type Update = Omit<UpdateItemCommandInput, 'TableName' | 'Key' | 'ExpressionAttributeNames'> & {
  ConditionExpression: string;
};

/** Updates a mail's row, in which `#state` is its state; undefined when its condition no longer holds. */
export type ChangeMail = (which: MailName, update: Update) => Promise<Item | undefined>;

export const mailRow =
  (client: DynamoDBClient, table: string): ChangeMail =>
  ({ owner, name }, update) =>
    conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.mail(owner, name)),
      ExpressionAttributeNames: { '#state': 'state' },
      ...update,
    });

/** A try of a mail that this caller has claimed. */
export type Try = MailName & Readonly<{ attempt: number }>;

/** The condition that the mail is still at the try that was claimed; its values are those of `thisTry`. */
export const isThisTry = '#state = :sending AND attempt = :attempt';

export const thisTry = ({ attempt }: Try): Item => ({
  ':sending': s('sending'),
  ':attempt': n(attempt),
});

export const noLongerDue = `${dueIndex.partition}, ${dueIndex.sort}`;
