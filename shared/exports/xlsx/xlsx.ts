import type { Row, Table } from '#shared/domain/selection/export-row.ts';
import { packed } from '../packed.ts';
import { type ZipPart, zipped } from '../zipped.ts';
import { cutText, longestCell, partsOf } from './cut-text.ts';
import { packageParts, sheetPath } from './package-parts.ts';
import { sheetOf } from './sheet.ts';
import { workbookStyles } from './styles.ts';

/** What the workbook says in the language of its reader. */
export type WorkbookWords = Readonly<{
  /** Names of the sheets: at most 31 characters, without : \ / ? * [ ]. */
  sheet: string;
  longTexts: string;
  /** Stands at the end of a text that was cut. */
  cut: string;
  /** Titles of the second sheet: the first cell of the row, the column, which part it is, the text. */
  row: string;
  column: string;
  part: string;
  text: string;
}>;

/**
 * In UTF-16 units, of all texts that are too long for a cell: they wait in memory until the first
 * sheet is written. More than every answer of 100,000 applications together could need: none is
 * longer than 1,500 characters.
 */
const mostLongText = 16 * 1024 * 1024;

/** Puts texts that no cell takes aside, whole. */
const longTexts = ({ columns }: Table, { cut }: WorkbookWords) => {
  const rows: Row[] = [];
  let units = 0;
  const keep = (row: Row, index: number, text: string): string => {
    units += text.length;
    if (units > mostLongText) throw new Error('More long text than a workbook of ours can hold');
    const title = columns[index]?.title;
    for (const [part, words] of partsOf(text).entries())
      rows.push([row[0], title, part + 1, words]);
    return cutText(text, ` ${cut}`);
  };
  const isLong = (cell: unknown): boolean => typeof cell === 'string' && cell.length > longestCell;
  return {
    rows,
    withoutLong: (row: Row): Row =>
      row.some(isLong)
        ? row.map((cell, index) =>
            typeof cell === 'string' && isLong(cell) ? keep(row, index, cell) : cell,
          )
        : row,
  };
};

async function* each<Value>(values: Iterable<Value>): AsyncIterable<Value> {
  yield* values;
}

const secondSheet = (rows: readonly Row[], words: WorkbookWords): Table => ({
  columns: [
    { title: words.row, width: 14 },
    { title: words.column, width: 24 },
    { title: words.part, width: 8 },
    { title: words.text, width: 100 },
  ],
  rows: each(rows),
});

async function* partsOfWorkbook(table: Table, words: WorkbookWords): AsyncIterable<ZipPart> {
  const styles = workbookStyles();
  const long = longTexts(table, words);
  const part = (name: string, lines: AsyncIterable<string>): ZipPart => ({
    name,
    isPacked: false,
    bytes: packed(lines),
  });
  const names = [words.sheet];
  yield part(sheetPath(1), sheetOf(table, styles.ofOffset, long.withoutLong));
  if (long.rows.length > 0) {
    names.push(words.longTexts);
    yield part(sheetPath(2), sheetOf(secondSheet(long.rows, words), styles.ofOffset));
  }
  for (const [path, xml] of packageParts(names, styles.xml())) yield part(path, each([xml]));
}

/**
 * The table as a workbook, in pieces. Every cell is a text, a number or a date, never a formula. A
 * text of more than 32,767 characters is cut with a mark, and stands whole in a second sheet.
 */
export const xlsxOf = (
  table: Table,
  { words, at }: Readonly<{ words: WorkbookWords; at: number }>,
): AsyncIterable<Uint8Array> => zipped(partsOfWorkbook(table, words), at);
