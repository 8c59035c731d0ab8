import {
  type Cell,
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

/**
 * What a formula may begin with, in full width too.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * The same further on in a text: where lists are separated by semicolons, as in most of Europe and
 * Latin America, a spreadsheet begins a cell there. Only what calls something is one that does harm,
 * so that lists with hyphens stay as they were written. Quotes at the beginning of a cell are no part
 * of it, and empty ones end there.
 */
const formulaWithin = /([;\t\r\n][ "]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20][^;\t\r\n]*[(|!])/g;

/** RFC 4180. */
const needsQuotes = /[",\r\n]/;

const quoted = (text: string): string =>
  needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const withoutFormula = (text: string): string => {
  const within = text.replace(formulaWithin, "$1'");
  return quoted(formulaStart.test(within) ? `'${within}` : within);
};

const lineOf = (row: Row, textOf: (text: string) => string): string => {
  const written = (cell: Cell): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return textOf(cell);
    return typeof cell === 'number' ? String(cell) : momentText(cell);
  };
  let line = '';
  let comma = '';
  for (const cell of row) {
    line += comma + written(cell);
    comma = ',';
  }
  return `${line}\r\n`;
};

async function* linesOf({ columns, rows }: Table, kind: CsvKind): AsyncIterable<string> {
  const textOf = kind === 'exact' ? quoted : withoutFormula;
  const titles = columns.map(({ title }) => title);
  yield byteOrderMark + lineOf(titles, textOf);
  for await (const row of rows) yield lineOf(row, textOf);
}

/** The table as CSV in UTF-8, in pieces of some 64 KB. Instants are ISO 8601 with their offset. */
export const csvOf = (table: Table, kind: CsvKind): AsyncIterable<Uint8Array> =>
  packed(linesOf(table, kind));
