import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { LikenessMove } from '#shared/domain/application/duplicate-keys.ts';
import { type Item, keyItem, keys, s, stringIn } from '../engine/item.ts';

/** Between references. A row of the first releases holds one, and reads the same. */
const between = ' ';

/** The references of the applications that carry a likeness, the first who came first. */
export const carriersIn = (item: Item | undefined): readonly string[] =>
  stringIn(item, 'reference')
    .split(between)
    .filter((reference) => reference !== '');

/**
 * Writes who carries a likeness, if it stands as it was read: of two who send one person's
 * application at once, the later plans anew. Nobody's row is not kept.
 */
export const likenessWrite = (
  table: string,
  { likeness, before, after }: LikenessMove,
): TransactWriteItem => {
  const key = keyItem(keys.person(likeness));
  const asRead =
    before.length === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#named = :read',
          ExpressionAttributeNames: { '#named': 'reference' },
          ExpressionAttributeValues: { ':read': s(before.join(between)) },
        };
  return after.length === 0
    ? { Delete: { TableName: table, Key: key, ...asRead } }
    : { Put: { TableName: table, Item: { ...key, reference: s(after.join(between)) }, ...asRead } };
};
