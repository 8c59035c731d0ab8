import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { type Item, keyItem, keys } from '../engine/item.ts';

/** The addresses in the row; none where there is no row. */
export const readUnreachable = (item: Item | undefined): readonly string[] =>
  item?.['addresses']?.SS ?? [];

/** Mails reach the address again. Only for one that stands in the row: it would be made. */
export const reachedAgain = (
  table: string,
  reference: string,
  address: string,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: keyItem(keys.unreachable(reference)),
    UpdateExpression: 'DELETE addresses :address',
    ExpressionAttributeValues: { ':address': { SS: [unreachableName(address)] } },
  },
});
