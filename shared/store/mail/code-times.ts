import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, keyItem, keys, n } from '../engine/item.ts';
import { tableKeys } from '../table.ts';

/** Starts the validity of mailed codes. */
export const codeTimesStore = (client: DynamoDBClient, table: string) => ({
  /** A code holds until `endsAt`; false when it is not known any more, or not for that long. */
  begin: async (challengeDigest: string, endsAt: number): Promise<boolean> => {
    const begun = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.challenge(challengeDigest)),
      UpdateExpression: 'SET endsAt = :until',
      ConditionExpression: '#goes >= :goes',
      ExpressionAttributeNames: { '#goes': tableKeys.timeToLive },
      ExpressionAttributeValues: { ':until': n(endsAt), ':goes': expiry(endsAt) },
    });
    return begun !== undefined;
  },
});
