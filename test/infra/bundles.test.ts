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

const inputsOf = (area: string): string[] => {
  const { outputs }: Metafile = JSON.parse(
    readFileSync(join(folder, 'first/source-maps', area, 'metafile.json'), 'utf8'),
  );
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
};

const codeOf = (area: (typeof areas)[number]): readonly string[] =>
  readdirSync(first[area]).filter((name) => name.endsWith('.js'));

const filesOf = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(place, name)).isFile(),
  );

/** Whoever takes files needs S3's client beside DynamoDB's; each is loaded when it is needed. */
const mostBytes = {
  public: 500_000,
  // The words of two languages are 110 KB of it.
  applicants: 540_000,
  mailer: 500_000,
  scheduler: 500_000,
  // What makes PDFs is 475 KB of it, loaded with the first that is asked for.
  documents: 1_020_000,
};

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(areas)('the bundle of %s', (area) => {
  test('is code and edition, and nothing else', () => {
    const others = readdirSync(first[area]).filter((name) => !name.endsWith('.js'));
    const engines = area === 'documents' ? ['fonts', 'node_modules'] : [];
    expect(others.sort()).toEqual(['edition.json', ...engines, 'package.json'].sort());
    expect(codeOf(area)).toContain('index.js');
    expect(JSON.parse(readFileSync(join(first[area], 'edition.json'), 'utf8'))).toEqual(edition);
  });

  test('is the same each time', () => {
    const others = filesOf(first[area]).filter(
      (file) =>
        !readFileSync(join(second[area], file)).equals(readFileSync(join(first[area], file))),
    );
    expect(others).toEqual([]);
  });

  test('is small', () => {
    const sizes = codeOf(area).map((name) => statSync(join(first[area], name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes[area]);
  });

  test('keeps its source maps outside', () => {
    for (const name of codeOf(area)) {
      expect(existsSync(join(folder, 'first/source-maps', area, `${name}.map`))).toBe(true);
      expect(readFileSync(join(first[area], name), 'utf8')).not.toContain('sourceMappingURL');
    }
  });

  test('imports nothing as a module, which would build Node’s facades and load undici', () => {
    for (const name of codeOf(area))
      expect(readFileSync(join(first[area], name), 'utf8')).not.toMatch(/\bimport\s*\(/);
  });

  test('has nothing that is there for tests alone', () => {
    expect(inputsOf(area).filter((path) => path.startsWith('test/'))).toEqual([]);
    for (const name of codeOf(area))
      expect(readFileSync(join(first[area], name), 'utf8')).not.toMatch(/en-XA|ar-XB/);
  });

  test('has credentials from the environment only', () => {
    const providers = inputsOf(area).filter((path) => /credential-provider-/.test(path));
    expect(providers.filter((path) => !path.includes('credential-provider-env'))).toEqual([]);
  });
});

test('the fonts lie beside the one bundle that prints, with what shapes text and the licence', () => {
  const files = filesOf(join(first.documents, 'fonts'));
  expect(files.filter((name) => !name.endsWith('.ttf')).sort()).toEqual([
    'LICENSE',
    'harfbuzz.wasm',
  ]);
  const sizes = files.map((name) => statSync(join(first.documents, 'fonts', name)).size);
  // Two thirds of it are Han and Hangul; a function reads what a name needs.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(27_500_000);
});

test('what makes PDFs is loaded by nobody else', () => {
  const { outputs }: Metafile = JSON.parse(
    readFileSync(join(folder, 'first/source-maps/documents/metafile.json'), 'utf8'),
  );
  const holders = Object.entries(outputs)
    .filter(([, { inputs }]) =>
      Object.keys(inputs).some((path) => /node_modules\/(pdfkit|fontkit|bidi-js)\//.test(path)),
    )
    .map(([name]) => name);
  expect(holders).toEqual([expect.stringMatching(/\/press-\w+\.js$/)]);
});

test.each(['public', 'applicants', 'documents'] as const)(
  'INIT of %s loads nothing to speak of',
  (area) => {
    expect(statSync(join(first[area], 'index.js')).size).toBeLessThanOrEqual(15_000);
  },
);
