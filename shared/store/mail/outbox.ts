import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { claimMail, dropMail, postponeMail, releaseMail } from './claim-mail.ts';
import { addressedMail, dueMails, oldestUnsent } from './due-mails.ts';
import { mailRow } from './mail-row.ts';
import { markFailed, markSent, markUnclear, settleMail } from './mark-mail.ts';

export type Outbox = ReturnType<typeof outboxStore>;

/** The mails that wait in the table: who may send one, and what has become of it. */
export const outboxStore = (client: DynamoDBClient, table: string) => {
  const change = mailRow(client, table);
  return {
    claim: claimMail(change),
    release: releaseMail(change),
    drop: dropMail(change),
    postpone: postponeMail(change),
    markSent: markSent(change),
    markFailed: markFailed(change),
    markUnclear: markUnclear(change),
    settle: settleMail(change),
    addressed: addressedMail(client, table),
    oldestUnsent: oldestUnsent(client, table),
    due: dueMails(client, table),
  };
};
