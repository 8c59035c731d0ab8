import type { Row, Table } from '#shared/domain/selection/export-row.ts';
import { cellOf, columnName, textCell } from './cells.ts';
import { styleIds } from './styles.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const start = (columns: Table['columns']): string => {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, index) =>
    textCell(`${columnName(index)}1`, title, styleIds.header),
  );
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    // The titles stay in sight.
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
    `<row r="1">${titles.join('')}</row>`,
  ].join('');
};

/** A sheet line by line. `taken` is told each row before it is written, and gives what is written. */
export async function* sheetOf(
  { columns, rows }: Table,
  styleOf: (offset: number) => number,
  taken: (row: Row) => Row = (row) => row,
): AsyncIterable<string> {
  const names = columns.map((_, index) => columnName(index));
  let number = 1;
  yield start(columns);
  for await (const row of rows) {
    number += 1;
    const cells = taken(row);
    let line = `<row r="${number}">`;
    for (let index = 0; index < names.length; index += 1)
      line += cellOf(`${names[index]}${number}`, cells[index], styleOf);
    yield `${line}</row>`;
  }
  yield '</sheetData></worksheet>';
}
