import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { areas, bundleAreas } from '../../infra/bundle.ts';
import { loadEdition } from '../../infra/editions/load-edition.ts';

const edition = loadEdition('2018-jeju');
const folder = mkdtempSync(join(tmpdir(), 'call-assembly-'));
const first = await bundleAreas(edition, join(folder, 'first'));
const second = await bundleAreas(edition, join(folder, 'second'));

type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };
const metafile: Metafile = JSON.parse(
  readFileSync(join(folder, 'first/source-maps/metafile.json'), 'utf8'),
);

const inputsOf = (area: string): string[] => {
  const [, output] =
    Object.entries(metafile.outputs).find(([path]) => path.endsWith(`${area}/index.js`)) ?? [];
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
};

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(areas)('the bundle of %s', (area) => {
  test('is code and edition, and nothing else', () => {
    expect(readdirSync(first[area]).sort()).toEqual(['edition.json', 'index.js', 'package.json']);
    expect(JSON.parse(readFileSync(join(first[area], 'edition.json'), 'utf8'))).toEqual(edition);
  });

  test('is the same each time', () => {
    for (const file of readdirSync(first[area]))
      expect(readFileSync(join(second[area], file))).toEqual(readFileSync(join(first[area], file)));
  });

  test('is at most 500 KB', () => {
    expect(statSync(join(first[area], 'index.js')).size).toBeLessThanOrEqual(500_000);
  });

  test('keeps its source map outside', () => {
    expect(existsSync(join(folder, 'first/source-maps', area, 'index.js.map'))).toBe(true);
    expect(readFileSync(join(first[area], 'index.js'), 'utf8')).not.toContain('sourceMappingURL');
  });

  test('has credentials from the environment only', () => {
    const providers = inputsOf(area).filter((path) => /credential-provider-/.test(path));
    expect(providers.filter((path) => !path.includes('credential-provider-env'))).toEqual([]);
  });
});
