import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type CallRecord, plannedCall } from '#shared/domain/call-window.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { type Item, keyItem, keys, numberIn } from './item.ts';

/** The call as the edition file has it, with what was changed since laid over it. */
export const callRecord = (edition: Edition, item: Item | undefined): CallRecord => {
  const planned = plannedCall(edition);
  return {
    ...planned,
    closesAt: numberIn(item, 'closesAt') ?? planned.closesAt,
    graceEndsAt: numberIn(item, 'graceEndsAt') ?? planned.graceEndsAt,
    earlierClosings: (item?.['earlierClosings']?.L ?? []).map(({ N }) => Number(N)),
  };
};

export const callStore = (client: DynamoDBClient, table: string, edition: Edition) => ({
  /** The call's record, strongly consistent. */
  read: async (): Promise<CallRecord> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyItem(keys.call), ConsistentRead: true }),
    );
    return callRecord(edition, item);
  },
});
