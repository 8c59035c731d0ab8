import { type Options, stringify } from 'csv-stringify/sync';
import {
  type Moment,
  momentText,
  type Row,
  type Table,
} from '#shared/domain/selection/export-row.ts';
import { packed } from './packed.ts';

/**
 * `safe` for people: a text that a spreadsheet could take for a formula begins with an apostrophe.
 * `exact` for machines: every text as it was written.
 */
export type CsvKind = 'safe' | 'exact';

/** Without it Excel reads the file in the code page of the country, and breaks every foreign name. */
const byteOrderMark = '\ufeff';

/** The library prepares itself for each call: with so many rows that is little. */
const rowsAtOnce = 20;

const isMoment = (cell: object): cell is Moment => 'at' in cell && 'offset' in cell;

const optionsOf = (kind: CsvKind): Options => ({
  record_delimiter: 'windows',
  // A cell of several lines stays one cell.
  quote_record_delimiter: true,
  // A text that begins with = + - @, tab or return, also in full width.
  escape_formulas: kind === 'safe',
  cast: {
    object: (value) => (isMoment(value) ? momentText(value) : ''),
  },
});

async function* linesOf({ columns, rows }: Table, kind: CsvKind): AsyncIterable<string> {
  const options = optionsOf(kind);
  yield byteOrderMark + stringify([columns.map(({ title }) => title)], options);
  let waiting: Row[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield stringify(waiting, options);
    waiting = [];
  }
  yield stringify(waiting, options);
}

/** The table as CSV in UTF-8, in pieces of some 64 KB. Instants are ISO 8601 with their offset. */
export const csvOf = (table: Table, kind: CsvKind): AsyncIterable<Uint8Array> =>
  packed(linesOf(table, kind));
