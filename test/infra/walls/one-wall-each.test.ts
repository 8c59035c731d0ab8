import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readCode } from '../../figures/code.ts';

const project = join(import.meta.dirname, '../../..');

const Settings = z.object({
  overrides: z.array(
    z.object({
      includes: z.array(z.string()),
      linter: z
        .object({
          rules: z.object({
            style: z.object({ noRestrictedImports: z.unknown() }).partial().optional(),
          }),
        })
        .optional(),
    }),
  ),
});

/** The overrides that build a wall; the ones that take it away from a file say `off`. */
const walls = Settings.parse(
  JSON.parse(readFileSync(join(project, 'biome.jsonc'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')),
)
  .overrides.filter(({ linter }) => typeof linter?.rules.style?.noRestrictedImports === 'object')
  .map(({ includes }) => includes);

const stands = (path: string, includes: readonly string[]): boolean =>
  includes.some((glob) => !glob.startsWith('!') && matchesGlob(path, glob)) &&
  !includes.some((glob) => glob.startsWith('!') && matchesGlob(path, glob.slice(1)));

test('every file of the product stands behind exactly one wall', () => {
  const elsewhere = readCode(project)
    .source.filter(({ path }) => /\.tsx?$/.test(path))
    .filter(({ path }) => walls.filter((includes) => stands(path, includes)).length !== 1)
    .map(({ path }) => path);
  expect(elsewhere).toEqual([]);
});
