import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { NoticeList } from '#shared/domain/mail/notice.ts';
import { s } from '../../engine/item.ts';
import { noticeKey } from './notice-item.ts';

/** A span of a member’s lines: from `from` until before `to`. */
export type Span = Readonly<{ member: string; list: NoticeList; from: number; to: number }>;

/** Asks for the lines of a span in the order of time, strongly consistent. */
export const linesQuery = (
  table: string,
  { member, list, from, to }: Span,
): Omit<QueryCommandInput, 'ExclusiveStartKey'> => {
  const [first, after] = [noticeKey(list, member, from), noticeKey(list, member, to)];
  return {
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :after',
    ExpressionAttributeValues: { ':pk': s(first.pk), ':first': s(first.sk), ':after': s(after.sk) },
    ConsistentRead: true,
  };
};
