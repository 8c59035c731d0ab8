import type { Item } from '../engine/item.ts';
import { s, stringIn } from '../engine/item.ts';
import { type Page, pagedScan } from '../engine/scan.ts';
import { entryRow } from '../staff-table.ts';
import { applicationRow } from '../table.ts';
import type { Place } from './entry-facts.ts';

/** Which application a row is of: its own, or its entry in the list. */
export type ListRow = Readonly<{ reference: string; isEntry: boolean }>;

const readRow = (item: Item): ListRow => ({
  reference: stringIn(item, 'pk').split('#')[1] ?? '',
  isEntry: stringIn(item, 'sk') === entryRow,
});

/** Every application and every entry. Reads the whole table, for ops. */
export const listRows = ({ client, table }: Place): AsyncGenerator<Page<ListRow>> =>
  pagedScan(
    client,
    {
      TableName: table,
      FilterExpression: 'sk IN (:application, :entry)',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: { ':application': s(applicationRow), ':entry': s(entryRow) },
    },
    readRow,
  );
