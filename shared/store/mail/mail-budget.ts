import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Mail, urgencyOf } from '#shared/domain/mail/outbox.ts';
import { json, keyItem, keys, n, s } from '../engine/item.ts';
import { counterStore } from '../engine/rate-limits.ts';
import { storedFacts } from '../items/facts/write-facts.ts';
import { dueIndex, dueQueues } from '../table.ts';

export type MailBudget = ReturnType<typeof mailBudgetStore>;

/** Counts of mails, and the summary that notices above the limit go into. */
export const mailBudgetStore = (client: DynamoDBClient, table: string) => ({
  count: counterStore(client, table).count,

  /**
   * Adds a line to a summary that waits, once however often; queues the summary with its first one.
   * It is sent when `summary.dueAt` has come.
   */
  addToSummary: async (summary: Mail, line: string): Promise<void> => {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyItem(keys.mail(summary.owner, summary.name)),
        UpdateExpression: `ADD told :line SET kind = if_not_exists(kind, :kind), #to = if_not_exists(#to, :to), #language = if_not_exists(#language, :language), facts = if_not_exists(facts, :facts), #state = if_not_exists(#state, :queued), attempt = if_not_exists(attempt, :none), queuedAt = if_not_exists(queuedAt, :dueAt), ${dueIndex.sort} = :dueAt, ${dueIndex.partition} = :shard`,
        // A summary that is being sent is not opened again: the notice is then sent by itself.
        ConditionExpression: 'attribute_not_exists(pk) OR (#state = :queued AND attempt = :none)',
        ExpressionAttributeNames: { '#state': 'state', '#to': 'to', '#language': 'language' },
        ExpressionAttributeValues: {
          ':line': { SS: [line] },
          ':kind': s(summary.kind),
          ':to': s(summary.to),
          ':language': s(summary.language),
          ':facts': json(storedFacts(summary)),
          ':queued': s('queued'),
          ':none': n(0),
          ':dueAt': n(summary.dueAt),
          ':shard': s(dueQueues[urgencyOf(summary.kind)][0]),
        },
      }),
    );
  },
});
