import { expect, test } from 'vitest';
import type { Row } from '#shared/domain/selection/export-row.ts';
import { type CsvKind, csvOf } from '#shared/exports/csv.ts';
import { tableOf, wholeOf } from '../../../support/list/exported.ts';
import { hostileStrings } from '../../../support/text/hostile-strings.ts';
import { readCsv } from '../../../support/text/read-csv.ts';

const written = async (rows: readonly Row[], kind: CsvKind): Promise<string> =>
  (await wholeOf(csvOf(tableOf(rows), kind))).toString('utf8');

const firstCells = async (rows: readonly Row[], kind: CsvKind): Promise<readonly string[]> =>
  readCsv(await written(rows, kind))
    .slice(1)
    .map(([first = '']) => first);

/** medplum/medplum#4079, Automattic/camptix#40, django-import-export#289, iota-uz/iota-sdk#1080 */
const formulas = ['=1+1', '+821012345678', '-x', '@a', '\tx', '\rx', '＝1', '=HYPERLINK("//evil")'];

test('what looks like a formula is inert in the file for people', async () => {
  const cells = await firstCells(
    formulas.map((text) => [text]),
    'safe',
  );
  expect(cells).toEqual(formulas.map((text) => `'${text}`));
});

test.each([
  ['a;=HYPERLINK("//evil")', `a;'=HYPERLINK("//evil")`],
  ['a; @SUM(A1)', "a; '@SUM(A1)"],
  ["a\n-2+cmd|' /C calc'!A0", "a\n'-2+cmd|' /C calc'!A0"],
  ['a\t+x!A1', "a\t'+x!A1"],
  // Empty quotes before it end at once, where a cell begins with them.
  [`a;""=cmd|' /C calc'!A0`, `a;""'=cmd|' /C calc'!A0`],
  [`a";"=HYPERLINK("//evil")`, `a";"'=HYPERLINK("//evil")`],
  ['Goals:\n- trams\n- 20% fewer cars; +5 parks', 'Goals:\n- trams\n- 20% fewer cars; +5 parks'],
])('nor is it one where semicolons separate cells: %j', async (text, cell) => {
  expect(await firstCells([[text]], 'safe')).toEqual([cell]);
  expect(await firstCells([[text]], 'exact')).toEqual([text]);
});

test('and looking for one takes no time', async () => {
  const begun = performance.now();
  for (const sign of [';', ';=', '\n ', ' ', '\n-']) await written([[sign.repeat(50_000)]], 'safe');
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('the exact file has every value as it was written', async () => {
  const values = [...formulas, '0012', "'quoted", ' spaced ', 'a,b', 'say "yes"', 'two\nlines'];
  expect(
    await firstCells(
      values.map((text) => [text]),
      'exact',
    ),
  ).toEqual(values);
});

test('a number below zero stays a number', async () => {
  expect(await firstCells([[-5]], 'safe')).toEqual(['-5']);
});

// lablup/backend.ai-webui#7830, open-metadata/OpenMetadata#28134
test('the file begins with one byte order mark, and Korean follows it', async () => {
  const bytes = await wholeOf(csvOf(tableOf([['김민준']], ['이름']), 'safe'));
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString('utf8')).toBe('\ufeff이름\r\n김민준\r\n');
  expect(bytes.toString('utf8').split('\ufeff')).toHaveLength(2);
});

// sv-grid/sv-grid#103, NCI-Agency/anet#1569
test('a time carries its offset', async () => {
  const at = Date.UTC(2027, 2, 15, 14, 59, 59);
  const [, cells] = readCsv(
    await written(
      [
        [
          { at, offset: 0 },
          { at, offset: 9 * 3_600_000 },
          { at, offset: -12_600_000 },
        ],
      ],
      'safe',
    ),
  );
  expect(cells).toEqual([
    '2027-03-15T14:59:59+00:00',
    '2027-03-15T23:59:59+09:00',
    '2027-03-15T11:29:59-03:30',
  ]);
});

// eventespresso/event-espresso-core#3940, #3899, buttondown/roadmap#2089
test('every row is in the file once, in the order in which it came', async () => {
  const rows = Array.from({ length: 1_234 }, (_, index): Row => [`R${index}`, index, undefined]);
  const read = readCsv(await written(rows, 'safe')).slice(1);
  expect(read).toEqual(rows.map(([name, number]) => [name, String(number), '']));
});

test('a list without rows has its titles', async () => {
  const bytes = await wholeOf(csvOf(tableOf([], ['Reference number', 'Name']), 'safe'));
  expect(bytes.toString('utf8')).toBe('\ufeffReference number,Name\r\n');
});

test('an empty row of one column is a line', async () => {
  expect(await firstCells([['a'], [''], [undefined], ['b']], 'safe')).toEqual(['a', '', '', 'b']);
});

test('whatever people paste comes back as it was, and no cell moves', async () => {
  const rows = hostileStrings.map((text): Row => ['before', text, 'after']);
  const read = readCsv(await written(rows, 'exact')).slice(1);
  // Half of a pair has no place in UTF-8.
  expect(read).toEqual(hostileStrings.map((text) => ['before', text.toWellFormed(), 'after']));
});

test('whatever people paste is no formula in the file for people', async () => {
  const cells = await firstCells(
    hostileStrings.map((text) => [text]),
    'safe',
  );
  expect(cells.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
});
