import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Bench } from './bench.ts';
import type { Writer } from './exports/write-once.ts';
import { rounds } from './harness/rounds.ts';
import type { Row } from './harness/row.ts';

const few = 10_000;
const many = 100_000;
const mostMegabytes = 256;
const count = 3;

const script = fileURLToPath(new URL('./exports/write-once.ts', import.meta.url));

const Taken = z.object({ bytes: z.number(), milliseconds: z.number(), megabytes: z.number() });
type Taken = z.infer<typeof Taken>;

const run = promisify(execFile);

/** In a process of its own: the most memory that a process had never goes down. */
const write = async (writer: Writer, rows: number): Promise<Taken> => {
  const { stdout } = await run(process.execPath, [script, writer, String(rows)]);
  return Taken.parse(JSON.parse(stdout));
};

const memoryRows = (
  what: string,
  measured: readonly Readonly<{ few: Taken; many: Taken }>[],
): readonly Row[] => [
  {
    bench: 'P5',
    what: `memory of ${what}, ${many} rows to ${few}`,
    ratios: measured.map((round) => round.many.megabytes / round.few.megabytes),
    reach: { atMost: 1.15 },
  },
  {
    bench: 'P5',
    what: `memory of ${what}, ${many} rows to ${mostMegabytes} MB`,
    ratios: measured.map((round) => round.many.megabytes / mostMegabytes),
    reach: { atMost: 1 },
  },
];

/** P5: exports of 100,000 rows of 30 columns, in processor time and in memory. */
export const exports: Bench = async () => {
  const csv = await rounds(count, {
    few: () => write('csv', few),
    many: () => write('csv', many),
    byHand: () => write('csv by hand', many),
  });
  const xlsx = await rounds(count, {
    few: () => write('xlsx', few),
    many: () => write('xlsx', many),
    exceljs: () => write('exceljs', many),
  });
  return [
    {
      bench: 'P5',
      what: `CSV of ${many} rows, processor time, to a loop written by hand`,
      ratios: csv.map(({ many: ours, byHand }) => ours.milliseconds / byHand.milliseconds),
      reach: { atMost: 1.5 },
    },
    {
      bench: 'P5',
      what: `XLSX of ${many} rows, processor time, to exceljs's streaming writer`,
      ratios: xlsx.map(({ many: ours, exceljs }) => ours.milliseconds / exceljs.milliseconds),
      reach: { atMost: 0.7 },
    },
    ...memoryRows('CSV', csv),
    ...memoryRows('XLSX', xlsx),
  ];
};
