/** Runs in a process of its own: writes one export, and tells what it took. */
import process from 'node:process';
import { csvOf } from '#shared/exports/csv.ts';
import { xlsxOf } from '#shared/exports/xlsx/xlsx.ts';
import { workbookWords } from '../../support/list/exported.ts';
import { exceljsXlsx } from './exceljs-writer.ts';
import { handWrittenCsv } from './hand-written.ts';
import { tableOf } from './rows.ts';

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<number> => {
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return bytes;
};

const writers = {
  csv: (count: number) => bytesOf(csvOf(tableOf(count), 'safe')),
  'csv by hand': (count: number) => handWrittenCsv(tableOf(count)),
  xlsx: (count: number) => bytesOf(xlsxOf(tableOf(count), { words: workbookWords, at: 0 })),
  exceljs: (count: number) => exceljsXlsx(tableOf(count)),
};

export type Writer = keyof typeof writers;

const isWriter = (name: string): name is Writer => name in writers;

const [, , name = '', count = ''] = process.argv;
if (!isWriter(name)) throw new Error(`There is no writer ${name}`);
const before = process.cpuUsage();
const bytes = await writers[name](Number(count));
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    bytes,
    milliseconds: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
