import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Member } from '#shared/domain/people/member.ts';
import { n } from '../../engine/item.ts';
import { putNew } from '../../engine/writes.ts';
import { memberItem } from './member-item.ts';

/**
 * Writes a member as `after`, if nobody has changed them since they were read. One who stood in the
 * edition file alone has no row yet.
 */
export const memberWrite = (
  table: string,
  before: Member | undefined,
  after: Member,
): TransactWriteItem =>
  before === undefined || before.version === 0
    ? putNew(table, memberItem(after))
    : {
        Put: {
          TableName: table,
          Item: memberItem(after),
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': n(before.version) },
        },
      };
