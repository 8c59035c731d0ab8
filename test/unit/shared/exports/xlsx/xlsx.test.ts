import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Row } from '#shared/domain/selection/export-row.ts';
import { xlsxOf } from '#shared/exports/xlsx/xlsx.ts';
import { realNames } from '../../../../support/builders/names.ts';
import { tableOf, wholeOf, workbookWords } from '../../../../support/list/exported.ts';
import { hostileStrings } from '../../../../support/text/hostile-strings.ts';

const at = Date.UTC(2027, 2, 15);

/** As another program reads it. */
const opened = async (rows: readonly Row[], titles?: readonly string[]) => {
  const file = await wholeOf(xlsxOf(tableOf(rows, titles), { words: workbookWords, at }));
  const workbook = new ExcelJS.Workbook();
  // exceljs names a Buffer of an older Node.
  await workbook.xlsx.load(Uint8Array.from(file).buffer as never);
  return workbook;
};

const sheetOf = async (rows: readonly Row[], titles?: readonly string[]) => {
  const sheet = (await opened(rows, titles)).getWorksheet('Applications');
  if (!sheet) throw new Error('The workbook has no first sheet');
  return sheet;
};

const cellsOf = async (rows: readonly Row[]): Promise<readonly ExcelJS.Cell[]> => {
  const sheet = await sheetOf(rows);
  return rows.map((_, index) => sheet.getCell(index + 2, 1));
};

/** medplum/medplum#4079, Automattic/camptix#40, django-import-export#289, iota-uz/iota-sdk#1080 */
test('what looks like a formula or a number is text, and nothing is changed', async () => {
  const values = ['=1+1', '+821012345678', '-x', '@a', '0012', '1e5', ' spaced ', "'a"];
  const cells = await cellsOf(values.map((text) => [text]));
  expect(cells.map(({ value }) => value)).toEqual(values);
  expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([ExcelJS.ValueType.String]));
  // What somebody edits there stays text, too.
  expect(new Set(cells.map(({ numFmt }) => numFmt))).toEqual(new Set(['@']));
});

test('what Excel would read as an escape is escaped itself', async () => {
  const [cell] = await cellsOf([['_x0041_ and _x004']]);
  // exceljs takes the escape of a text in its cell as it stands; Excel undoes it.
  expect(cell?.value).toBe('_x005F_x0041_ and _x004');
});

test('numbers are numbers', async () => {
  const cells = await cellsOf([[12], [0], [-3.5]]);
  expect(cells.map(({ value }) => value)).toEqual([12, 0, -3.5]);
});

// sv-grid/sv-grid#103, NCI-Agency/anet#1569
test('a time is a date of the clock it is shown on, and shows its offset', async () => {
  const moment = Date.UTC(2027, 2, 15, 14, 59, 59);
  const sheet = await sheetOf([
    [
      { at: moment, offset: 0 },
      { at: moment, offset: 9 * 3_600_000 },
    ],
  ]);
  expect(sheet.getCell('A2').value).toEqual(new Date('2027-03-15T14:59:59Z'));
  expect(sheet.getCell('B2').value).toEqual(new Date('2027-03-15T23:59:59Z'));
  expect(sheet.getCell('A2').numFmt).toContain('+00:00');
  expect(sheet.getCell('B2').numFmt).toContain('+09:00');
});

// lablup/backend.ai-webui#7830, open-metadata/OpenMetadata#28134
test('names in every script come back as they were', async () => {
  const cells = await cellsOf(realNames.map((name) => [name]));
  expect(cells.map(({ value }) => value)).toEqual(realNames);
});

// metabase/metabase#80572, dhatim/fastexcel#318
test('an answer of 40,000 characters is cut with a mark, and stands whole in the second sheet', async () => {
  const answer = `${'가나다라'.repeat(9_999)}😀end`;
  const workbook = await opened(
    [
      ['K7M2Q9XD', 'short'],
      ['B4T8N3WA', answer],
    ],
    ['Reference number', 'Your work'],
  );
  const cut = String(workbook.getWorksheet('Applications')?.getCell('B3').value);
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut.endsWith('[whole text in the sheet “Long texts”]')).toBe(true);
  const second = workbook.getWorksheet('Long texts');
  const lines = (second?.getSheetValues() ?? [])
    .slice(2)
    .map((line) => (line as unknown[]).slice(1));
  expect(lines.map((line) => line.slice(0, 3))).toEqual([
    ['B4T8N3WA', 'Your work', 1],
    ['B4T8N3WA', 'Your work', 2],
  ]);
  expect(lines.map((line) => line[3]).join('')).toBe(answer);
});

test('a cut never leaves half of a letter', async () => {
  const [cell] = await cellsOf([['😀'.repeat(20_000)]]);
  expect(String(cell?.value).isWellFormed()).toBe(true);
});

test('without a long answer there is one sheet', async () => {
  const { worksheets } = await opened([['a'.repeat(32_767)]]);
  expect(worksheets.map(({ name }) => name)).toEqual(['Applications']);
});

test('the titles are bold and stay in sight, and columns have their widths', async () => {
  const sheet = await sheetOf([['K7M2Q9XD', 'Grace']], ['Reference number', 'Name <“&”>']);
  expect(sheet.getCell('B1').value).toBe('Name <“&”>');
  expect(sheet.getCell('A1').font.bold).toBe(true);
  expect(sheet.getCell('A2').font.bold).toBeFalsy();
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.getColumn(1).width).toBe(20);
});

// eventespresso/event-espresso-core#3940, #3899, buttondown/roadmap#2089
test('every row is in the sheet once, in the order in which it came', async () => {
  const rows = Array.from({ length: 1_234 }, (_, index): Row => [`R${index}`, index]);
  const sheet = await sheetOf(rows);
  expect(sheet.rowCount).toBe(rows.length + 1);
  const read = rows.map((_, index) =>
    [1, 2].map((column) => sheet.getCell(index + 2, column).value),
  );
  expect(read).toEqual(rows);
});

test('a sheet has more columns than letters', async () => {
  const row = Array.from({ length: 60 }, (_, index) => `cell ${index}`);
  const sheet = await sheetOf([row]);
  expect(sheet.getCell('AA2').value).toBe('cell 26');
  expect(sheet.getCell('BH2').value).toBe('cell 59');
});

/** Controls and halves of pairs, which no spreadsheet keeps, are seen as others. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is replaced
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) =>
      String.fromCharCode(0x2400 + sign.charCodeAt(0)),
    )
    .replace(/[\ufffe\uffff]/g, '\ufffd');

test('whatever people paste comes back as it was, or what is replaced is seen', async () => {
  const cells = await cellsOf(hostileStrings.map((text) => [text === '' ? 'empty' : text]));
  expect(cells.map(({ value }) => value)).toEqual(
    hostileStrings.map((text) => (text === '' ? 'empty' : shown(text))),
  );
});
