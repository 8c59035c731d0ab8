import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { counterStore } from '../engine/rate-limits.ts';

export type MailBudget = ReturnType<typeof mailBudgetStore>;

/** Counts of mails. */
export const mailBudgetStore = (client: DynamoDBClient, table: string) => ({
  count: counterStore(client, table).count,
});
