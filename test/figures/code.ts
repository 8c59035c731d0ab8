import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CodeFile } from './parse.ts';

export const sourceFolders = ['shared', 'functions', 'infra'] as const;

/** Beside the tests: benches, which prove nothing, and what tests read. */
const besideTests = /^test\/(?:bench|fixtures)\//;

const filesUnder = (root: string, folder: string): readonly CodeFile[] =>
  globSync(`${folder}/**/*.{ts,tsx,css}`, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export type Code = Readonly<{
  source: readonly CodeFile[];
  /** Everything of the folder `test`. */
  allTests: readonly CodeFile[];
  /** Without benches and fixtures. */
  tests: readonly CodeFile[];
}>;

/** The project's code as it lies on the disk. */
export const readCode = (root: string): Code => {
  const allTests = filesUnder(root, 'test');
  return {
    source: sourceFolders.flatMap((folder) => filesUnder(root, folder)),
    allTests,
    tests: allTests.filter(({ path }) => !besideTests.test(path)),
  };
};
