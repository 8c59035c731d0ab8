import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedCalls } from '../../../infra/local/rights/rights.ts';

/** What was judged in every run that wrote down its calls in `folder`, in one. */
export const judgedIn = (folder: string): JudgedCalls & { runs: number } => {
  const all: JudgedCalls[] = readdirSync(folder).map((name) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  );
  const kinds: Record<string, number> = {};
  for (const run of all)
    for (const [kind, count] of Object.entries(run.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
  return {
    runs: all.length,
    calls: all.reduce((sum, { calls }) => sum + calls, 0),
    kinds,
    refused: all.flatMap(({ refused }) => refused),
  };
};

/** One line for the end of the tests. */
export const judgedLine = ({ runs, calls, kinds, refused }: ReturnType<typeof judgedIn>): string =>
  `${calls} calls of ${Object.keys(kinds).length} kinds in ${runs} local runs were judged by the policies of the stack; ${refused.length} had no right`;
