import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleAreas } from '../../infra/bundling/bundle.ts';
import { loadEdition } from '../../infra/editions/load-edition.ts';
import type { Bench, Subject } from './bench.ts';
import { coldStart } from './cold-start.ts';
import { exports } from './exports.ts';
import { type Row, verdictOn } from './harness/row.ts';
import { kills } from './kills.ts';
import { scale } from './scale.ts';
import { spike } from './spike.ts';
import { staffList } from './staff-list.ts';
import { startUp } from './start-up.ts';
import { submit } from './submit.ts';
import { tableOf } from './table.ts';
import { warmForm } from './warm-form.ts';

/** By the names of the bars: `npm run bench -- p3` measures one. */
const benches = new Map<string, Bench>([
  ['p1', coldStart],
  ['p2', warmForm],
  ['p3', submit],
  ['p4', staffList],
  ['p5', exports],
  ['p7', startUp],
  ['p9', spike],
  ['p10', scale],
  ['f2', kills],
]);

/** Measured only if it is asked for by its name. */
const longest = 'f2';

const killsOf = (given: readonly string[]): number => {
  const count = given.find((word) => word.startsWith('--kills='))?.slice('--kills='.length);
  if (count !== undefined && !/^[1-9]\d*$/.test(count))
    throw new Error(`--kills=${count}: give a number from 1 on`);
  return Number(count ?? 50);
};

const say = (line: string): void => console.error(line);

const measure = async (names: readonly string[], subject: Subject): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, bench] of benches) {
    if (names.length > 0 ? !names.includes(name) : name === longest) continue;
    say(`${name} …`);
    rows.push(...(await bench(subject)));
  }
  return rows;
};

const main = async (): Promise<void> => {
  const given = process.argv.slice(2);
  const names = given.filter((word) => !word.startsWith('--'));
  const unknown = names.find((name) => !benches.has(name));
  if (unknown)
    throw new Error(`There is no bench ${unknown}, but ${[...benches.keys()].join(', ')}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'call-bench-'));
  try {
    const edition = loadEdition('2018-jeju');
    const bundles = await bundleAreas(edition, folder);
    const withTests = given.includes('--with-tests');
    const rows = await measure(names, {
      edition,
      bundles,
      folder,
      withTests,
      kills: killsOf(given),
      say,
    });
    console.log(`\n${tableOf(rows)}\n`);
    // Single rounds are noise: only a median that is over its reach fails the run.
    if (rows.some((row) => verdictOn(row) === 'over')) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
