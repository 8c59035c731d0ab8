import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aDay } from '#shared/domain/time/spans.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, keyItem, keys, n } from '../engine/item.ts';
import { tableKeys } from '../table.ts';

const key = keyItem(keys.limit('sweep', 0));

/** Lets one sweep at a time be under way: two would take the same mails out of each other's hands. */
export const sweeperStore = (client: DynamoDBClient, table: string) => {
  const until = async (condition: string, than: number, end: number): Promise<boolean> => {
    const set = await conditionalUpdate(client, {
      TableName: table,
      Key: key,
      UpdateExpression: 'SET sweptUntil = :end, #goes = :goes',
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#goes': tableKeys.timeToLive },
      ExpressionAttributeValues: {
        ':than': n(than),
        ':end': n(end),
        ':goes': expiry(end + aDay),
      },
    });
    return set !== undefined;
  };
  return {
    /** Takes the sweep until `end`, by the real clock; false while another one has it. */
    take: (now: number, end: number): Promise<boolean> =>
      until('attribute_not_exists(sweptUntil) OR sweptUntil <= :than', now, end),
    /** Gives it back that was taken until `end`. */
    free: (end: number): Promise<boolean> => until('sweptUntil = :than', end, 0),
  };
};
