import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Table } from '#shared/domain/selection/export-row.ts';

/** The workbook of exceljs's streaming writer, as its README has it; resolves to its bytes. */
export const exceljsXlsx = async ({ columns, rows }: Table): Promise<number> => {
  let bytes = 0;
  const stream = new PassThrough();
  stream.on('data', (piece: Buffer) => {
    bytes += piece.length;
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet('Applications', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
  for await (const row of rows)
    sheet
      .addRow(
        row.map((cell) => (typeof cell === 'object' ? new Date(cell.at + cell.offset) : cell)),
      )
      .commit();
  sheet.commit();
  await workbook.commit();
  return bytes;
};
