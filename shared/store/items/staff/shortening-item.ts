import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Shortening, shorteningWaits } from '#shared/domain/call/shortening.ts';
import { type Item, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { shorteningKey } from '../../engine/staff-keys.ts';

export const readShortening = (item: Item): Shortening => ({
  id: stringIn(item, 'id'),
  from: numberIn(item, 'from') ?? 0,
  closesAt: numberIn(item, 'closesAt') ?? 0,
  reason: stringIn(item, 'reason'),
  memberId: stringIn(item, 'memberId'),
  by: stringIn(item, 'by'),
  at: numberIn(item, 'at') ?? 0,
});

/** Proposes it, unless another proposal waits still. */
export const proposalWrite = (table: string, proposal: Shortening): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: {
      ...keyItem(shorteningKey),
      id: s(proposal.id),
      from: n(proposal.from),
      closesAt: n(proposal.closesAt),
      reason: s(proposal.reason),
      memberId: s(proposal.memberId),
      by: s(proposal.by),
      at: n(proposal.at),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #at <= :over',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':over': n(proposal.at - shorteningWaits) },
  },
});

/** Takes the proposal away, if it is the one that was read. */
export const proposalEnd = (table: string, id: string): TransactWriteItem => ({
  Delete: {
    TableName: table,
    Key: keyItem(shorteningKey),
    ConditionExpression: 'id = :id',
    ExpressionAttributeValues: { ':id': s(id) },
  },
});
