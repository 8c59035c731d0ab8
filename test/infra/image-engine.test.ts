import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFunction } from '../../infra/bundle.ts';
import { loadEdition } from '../../infra/editions/load-edition.ts';
import { jpeg, photographed } from '../support/files.ts';

const place = mkdtempSync(join(tmpdir(), 'call-engine-'));
const folder = join(place, 'bundle');

beforeAll(() =>
  bundleFunction(join(import.meta.dirname, '../support/image-probe.ts'), loadEdition('rehearsal'), {
    folder,
    mapsFolder: join(place, 'maps'),
  }),
);
afterAll(() => rmSync(place, { recursive: true }));

/** Runs the bundle as Lambda does: required, in a process of its own, where nothing else is. */
const askedFor = (photo: Buffer): string => {
  writeFileSync(join(place, 'photo'), photo);
  const script = `require('./index.js').handler(require('fs').readFileSync('../photo'))
    .then((answer) => { console.log(answer); process.exit(); });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  });
  return `${stdout}${stderr}`.trim();
};

describe('a function that makes images anew', () => {
  test('finds the engine beside its bundle', () => {
    expect(askedFor(photographed(jpeg()))).toBe('image/jpeg');
  });

  test('says nothing of a broken one but its answer', () => {
    expect(askedFor(jpeg().subarray(0, 4_000))).toBe('damaged');
  });

  test('has of the engine what Node needs, and no more', () => {
    const files = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' });
    expect(
      files.filter((file) => statSync(join(folder, 'node_modules', file)).isFile()).sort(),
    ).toEqual([
      'wasm-vips/LICENSE',
      'wasm-vips/THIRD-PARTY-NOTICES.md',
      'wasm-vips/lib/vips-node.js',
      'wasm-vips/lib/vips.wasm',
      'wasm-vips/package.json',
    ]);
  });

  test('loads none of it before the first image', () => {
    expect(statSync(join(folder, 'index.js')).size).toBeLessThan(25_000);
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).not.toMatch(
      /^[^{]*require\("wasm-vips"\)/,
    );
  });
});
