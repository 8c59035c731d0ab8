import type { City } from '#shared/domain/call/edition.ts';
import type { Language } from '#shared/domain/call/language.ts';
import type { ExportFormat, ExportOrder } from '#shared/domain/selection/export.ts';
import {
  type CellContext,
  type CellWords,
  type ExportColumn,
  type Exported,
  rowOf,
  titled,
} from '#shared/domain/selection/export-columns.ts';
import type { Row, Table } from '#shared/domain/selection/export-row.ts';
import { csvOf } from './csv.ts';
import type { ManifestWords } from './files-zip.ts';
import { type WorkbookWords, xlsxOf } from './xlsx/xlsx.ts';

/** What the files of an export say, in one language. */
export type ExportWords = Readonly<{
  cells: CellWords;
  columns: Readonly<Record<ExportColumn, string>>;
  workbook: WorkbookWords;
  manifest: ManifestWords;
}>;

/** What every export is made with. */
export type ExportContext = Readonly<{
  wordsIn: (language: Language) => ExportWords;
  edition: Readonly<{ zone: string; cities: readonly City[] }>;
  members: readonly Readonly<{ id: string; name: string }>[];
}>;

export type ListFormat = Exclude<ExportFormat, 'files'>;

const contextOf = (
  { wordsIn, edition, members }: ExportContext,
  language: Language,
): CellContext => {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    words: wordsIn(language).cells,
    edition,
    memberName: (id) => names.get(id) ?? id,
    language,
  };
};

async function* mapped<From>(
  values: AsyncIterable<From>,
  row: (value: From) => Row,
): AsyncIterable<Row> {
  for await (const value of values) yield row(value);
}

/** The applications as a file with the columns that were ordered, in pieces. */
export const listFile = (
  { format, columns, language, orderedAt }: Omit<ExportOrder, 'format'> & { format: ListFormat },
  context: ExportContext,
  applications: AsyncIterable<Exported>,
): AsyncIterable<Uint8Array> => {
  const words = context.wordsIn(language);
  const table: Table = {
    columns: titled(columns, words.columns),
    rows: mapped(applications, rowOf(columns, contextOf(context, language))),
  };
  if (format === 'xlsx') return xlsxOf(table, { words: words.workbook, at: orderedAt });
  return csvOf(table, format === 'csv' ? 'safe' : 'exact');
};
