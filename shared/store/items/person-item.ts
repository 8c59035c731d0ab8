import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { DuplicateKeyMove } from '#shared/domain/application/duplicate-keys.ts';
import { type Item, keyItem, keys, s, stringIn } from '../engine/item.ts';

/** Between references. A row of the first releases holds one, and reads the same. */
const between = ' ';

/** The references of the applications that carry a duplicate key, the first who came first. */
export const carriersIn = (item: Item | undefined): readonly string[] =>
  stringIn(item, 'reference')
    .split(between)
    .filter((reference) => reference !== '');

/**
 * Writes who carries a duplicate key, if it stands as it was read: of two who send one person's
 * application at once, the later plans anew. Nobody's row is not kept.
 */
export const duplicateKeyWrite = (
  table: string,
  { duplicateKey, before, after }: DuplicateKeyMove,
): TransactWriteItem => {
  const key = keyItem(keys.person(duplicateKey));
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
