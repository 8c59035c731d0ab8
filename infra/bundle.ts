import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Edition } from '#shared/domain/edition.ts';
import { editionFileName } from '#shared/runtime/env-names.ts';

/** One folder, one function, one role each. */
export const areas = ['public', 'applicants', 'mailer', 'scheduler'] as const;
export type Area = (typeof areas)[number];

/** Where the code of each area's function lies, ready to be its asset. */
export type Bundles = Readonly<Record<Area, string>>;

const project = join(import.meta.dirname, '..');

const entryOf = (area: Area): string => {
  const entry = join(project, 'functions', area, 'index.ts');
  if (!existsSync(entry)) throw new Error(`functions/${area}/index.ts is missing.`);
  return entry;
};

/**
 * CommonJS, since `import "node:http"` in a module builds Node's whole facade and loads undici.
 * Stack traces stay readable by the maps, which lie outside the asset: loading them costs INIT time.
 */
const compile = (area: Area) =>
  buildSync({
    absWorkingDir: project,
    entryPoints: { index: entryOf(area) },
    outdir: '/bundle',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    alias: {
      '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts'),
    },
    logLevel: 'warning',
  });

/** Bundles `area` with `edition` beside it into `<outdir>/bundles/<area>`; answers that folder. */
const bundleArea = (area: Area, edition: Edition, outdir: string): string => {
  const asset = join(outdir, 'bundles', area);
  const maps = join(outdir, 'source-maps', area);
  for (const folder of [asset, maps]) mkdirSync(folder, { recursive: true });
  const { outputFiles, metafile } = compile(area);
  for (const { path, contents } of outputFiles)
    writeFileSync(
      join(path.endsWith('.map') ? maps : asset, path.slice('/bundle/'.length)),
      contents,
    );
  writeFileSync(join(maps, 'metafile.json'), JSON.stringify(metafile));
  writeFileSync(join(asset, editionFileName), JSON.stringify(edition));
  // Where the nearest package.json above says "module" (the project's, on a local run), Node would
  // take index.js for one.
  writeFileSync(join(asset, 'package.json'), '{"type":"commonjs"}');
  return asset;
};

export const bundleAreas = (edition: Edition, outdir: string): Bundles => ({
  public: bundleArea('public', edition, outdir),
  applicants: bundleArea('applicants', edition, outdir),
  mailer: bundleArea('mailer', edition, outdir),
  scheduler: bundleArea('scheduler', edition, outdir),
});
