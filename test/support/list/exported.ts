import type { Row, Table } from '#shared/domain/selection/export-row.ts';

export async function* each<Value>(values: Iterable<Value>): AsyncIterable<Value> {
  yield* values;
}

/** A table with a column for each cell of its first row. */
export const tableOf = (rows: readonly Row[], titles?: readonly string[]): Table => ({
  columns: (titles ?? rows[0]?.map((_, index) => `Column ${index + 1}`) ?? []).map((title) => ({
    title,
    width: 20,
  })),
  rows: each(rows),
});

/** Everything that a writer gives, in one piece. */
export const wholeOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

export const workbookWords = {
  sheet: 'Applications',
  longTexts: 'Long texts',
  cut: '… [whole text in the sheet “Long texts”]',
  row: 'Reference number',
  column: 'Column',
  part: 'Part',
  text: 'Text',
};
