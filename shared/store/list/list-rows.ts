import type { Item } from '../engine/item.ts';
import { s, stringIn } from '../engine/item.ts';
import { type Page, pagedScan } from '../engine/scan.ts';
import { entryRow, startedRow } from '../staff-table.ts';
import { applicationRow, draftRow } from '../table.ts';
import type { Place } from './entry-facts.ts';

/**
 * Which application a row is of, and what it is: its own, its entry in the list, or its draft and that
 * this is counted, which are `started`.
 */
export type ListRow = Readonly<{ reference: string; of: 'application' | 'entry' | 'started' }>;

const kinds: Readonly<Record<string, ListRow['of']>> = {
  [applicationRow]: 'application',
  [entryRow]: 'entry',
};

const readRow = (item: Item): ListRow => ({
  reference: stringIn(item, 'pk').split('#')[1] ?? '',
  of: kinds[stringIn(item, 'sk')] ?? 'started',
});

/** Every application, entry and draft. Reads the whole table, for ops. */
export const listRows = ({ client, table }: Place): AsyncGenerator<Page<ListRow>> =>
  pagedScan(
    client,
    {
      TableName: table,
      FilterExpression: 'sk IN (:application, :entry, :draft, :started)',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: {
        ':application': s(applicationRow),
        ':entry': s(entryRow),
        ':draft': s(draftRow),
        ':started': s(startedRow),
      },
    },
    readRow,
  );
