import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, keyItem, keys, n } from '../engine/item.ts';
import { tableKeys } from '../table.ts';

/** Longer than clocks differ: no mailer counts in a second that old. */
const keptSeconds = 3_600;

type Asked = Readonly<{
  /** Since the epoch, by the real clock: SES knows no other. */
  second: number;
  /** How many may go in it, from all mailers together. */
  most: number;
  wanted: number;
}>;

/** The shared rate of all running mailers: a row for each second counts what was sent. */
export const mailRateStore = (client: DynamoDBClient, table: string) => {
  const takeAll = async ({ second, most, wanted }: Asked): Promise<boolean> => {
    if (wanted > most) return false;
    const taken = await conditionalUpdate(client, {
      TableName: table,
      Key: keyItem(keys.limit('mails', second)),
      UpdateExpression: 'ADD times :wanted SET #until = :until',
      ConditionExpression: 'attribute_not_exists(times) OR times <= :room',
      ExpressionAttributeNames: { '#until': tableKeys.timeToLive },
      ExpressionAttributeValues: {
        ':wanted': n(wanted),
        ':room': n(most - wanted),
        ':until': expiry((second + keptSeconds) * 1000),
      },
    });
    return taken !== undefined;
  };

  return {
    /** Takes as many as are wanted, or one, or none where the second is full: how many it got. */
    take: async (asked: Asked): Promise<number> => {
      if (await takeAll(asked)) return asked.wanted;
      if (asked.wanted <= 1) return 0;
      return (await takeAll({ ...asked, wanted: 1 })) ? 1 : 0;
    },
  };
};
