import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import type { Result } from '#shared/domain/result.ts';
import { keyItem, keys, s } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mails/mail-item.ts';

export type UnreachableAddresses = ReturnType<typeof unreachableAddresses>;

export const unreachableAddresses = (client: DynamoDBClient, table: string) => ({
  /**
   * Writes down that a mail to an applicant's address came back, with the mails that tell of it:
   * once, `changed` where it stands there already, or the mails were queued before.
   */
  add: (
    reference: string,
    address: string,
    mails: readonly Mail[],
  ): Promise<Result<undefined, Refusal>> =>
    writeTogether(client, [
      {
        Update: {
          TableName: table,
          Key: keyItem(keys.unreachable(reference)),
          UpdateExpression: 'ADD addresses :addresses',
          ConditionExpression: 'NOT contains(addresses, :address)',
          ExpressionAttributeValues: {
            ':addresses': { SS: [unreachableName(address)] },
            ':address': s(unreachableName(address)),
          },
        },
      },
      ...mails.map((mail) => queueMail(table, mail)),
    ]),
});
