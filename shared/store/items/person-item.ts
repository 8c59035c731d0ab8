import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Naming } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { DuplicateKeyMove } from '#shared/domain/application/duplicate-keys.ts';
import { type Item, keyItem, keys, n, s, stringIn } from '../engine/item.ts';
import { put } from '../engine/writes.ts';

/** The separator of references. A row of the first releases holds one and is read the same way. */
const between = ' ';

/** The references of the applications that carry a duplicate key, the first who came first. */
export const carriersIn = (item: Item | undefined): readonly string[] =>
  stringIn(item, 'reference')
    .split(between)
    .filter((reference) => reference !== '');

/**
 * Writes the carriers of a duplicate key if they are as they were read: if one person sends two
 * applications at once, the later one is planned anew. A row without carriers is deleted.
 */
const duplicateKeyWrite = (
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

/** Writes the rows by which an application is found. */
export const namingWrites = (
  table: string,
  { duplicateKeys, address, formerAddress }: Naming,
  { reference, receivedAt }: Pick<Application, 'reference' | 'receivedAt'>,
): TransactWriteItem[] => [
  ...duplicateKeys.map((move) => duplicateKeyWrite(table, move)),
  ...[
    address === undefined ? undefined : keys.address(address, reference),
    formerAddress === undefined ? undefined : keys.former(formerAddress, reference),
  ].flatMap((key) => (key ? [put(table, { ...keyItem(key), savedAt: n(receivedAt) })] : [])),
];
