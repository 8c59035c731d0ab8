import type { Row, Table } from '#shared/domain/selection/export-row.ts';
import { formValues } from '../../support/builders/builders.ts';
import { realNames } from '../../support/builders/names.ts';

/** As people write when 1,500 characters are allowed: with quotes, commas and several paragraphs. */
const answer = `${[...formValues().values()].join(', ')}\n“Yes”, she said, "and more".\n`
  .repeat(20)
  .slice(0, 1_200);

const hour = 3_600_000;

const rowOf = (index: number): Row => {
  const name = realNames[index % realNames.length] ?? '';
  const at = 1_800_000_000_000 + index * 977;
  const short = Array.from({ length: 17 }, (_, column) => `Department ${column} of ${index}`);
  return [
    `K7M2Q${index}`,
    'Submitted',
    name,
    '김민준',
    `somebody.${index}@city.example`,
    '+82 10 1234 5678',
    index % 40,
    { at, offset: 0 },
    { at, offset: 9 * hour },
    undefined,
    ...short,
    answer,
    answer,
    answer,
  ];
};

/** Made before anything is measured, and written over and over. */
const samples = Array.from({ length: 500 }, (_, index) => rowOf(index));

async function* rowsOf(count: number): AsyncIterable<Row> {
  for (let index = 0; index < count; index += 1) yield samples[index % samples.length] ?? [];
}

/** A list of `count` applications with 30 columns, three of them long answers. */
export const tableOf = (count: number): Table => ({
  columns: rowOf(0).map((_, index) => ({ title: `Column ${index + 1}`, width: 20 })),
  rows: rowsOf(count),
});
