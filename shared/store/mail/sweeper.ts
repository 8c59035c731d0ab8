import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aDay } from '#shared/domain/time/spans.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, keyItem, keys, n } from '../engine/item.ts';
import { tableKeys } from '../table.ts';

const key = keyItem(keys.limit('sweep', 0));

/** Allows one sweep at a time: two would compete for the same mails. */
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
    /** Starts a sweep until `end` (real time); false while another one runs. */
    take: (now: number, end: number): Promise<boolean> =>
      until('attribute_not_exists(sweptUntil) OR sweptUntil <= :than', now, end),
    /** Ends the sweep that was started until `end`. */
    free: (end: number): Promise<boolean> => until('sweptUntil = :than', end, 0),
  };
};
