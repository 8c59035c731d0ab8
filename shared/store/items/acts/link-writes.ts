import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ApplicationChange } from '#shared/domain/acts/act.ts';
import { expiring, keyItem, keys, n, s } from '../../engine/item.ts';

/**
 * The row by which an endorser's link is found, where a change has made a new one. Those before it
 * stay, so that an old link says that it is old. All go when the workshop is over, at `endsAt`.
 */
export const linkWrites = (
  table: string,
  { before, after }: Pick<ApplicationChange, 'before' | 'after'>,
  endsAt: number,
): TransactWriteItem[] => {
  const { reference, endorsement } = after;
  if (!endorsement || endorsement.linkDigest === before?.endorsement?.linkDigest) return [];
  return [
    {
      Put: {
        TableName: table,
        Item: {
          ...keyItem(keys.endorsement(endorsement.linkDigest)),
          reference: s(reference),
          number: n(endorsement.number),
          ...expiring(endsAt),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
};
