import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
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
 * Nodemailer's list of a thousand file endings, 76 KB of the mailer: our mails name the type of
 * every part themselves.
 */
const withoutFileTypes: Plugin = {
  name: 'without-file-types',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]nodemailer[\\/].*[\\/]mime-types\.js$/ }, () => ({
      contents: `export const detectMimeType = () => 'application/octet-stream';
export const detectExtension = () => 'bin';`,
    }));
  },
};

/**
 * Compiles code as functions run it, all `entryPoints` in one go, which reads what they share once.
 * Writes nothing; names the files as if they lay in /bundles. CommonJS, since `import "node:http"`
 * in a module builds Node's whole facade and loads undici. Stack traces stay readable by the maps,
 * which lie outside the assets: loading them costs INIT time.
 */
export const compile = (entryPoints: Readonly<Record<string, string>>) =>
  build({
    absWorkingDir: project,
    entryPoints: { ...entryPoints },
    outdir: '/bundles',
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
    plugins: [withoutFileTypes],
    logLevel: 'warning',
  });

const write = (file: string, contents: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
};

/**
 * Bundles every area into `<outdir>/bundles/<area>`, with `edition` beside it; maps and esbuild's
 * metafile go to `<outdir>/source-maps`.
 */
export const bundleAreas = async (edition: Edition, outdir: string): Promise<Bundles> => {
  const bundles = join(outdir, 'bundles');
  const maps = join(outdir, 'source-maps');
  const { outputFiles, metafile } = await compile(
    Object.fromEntries(areas.map((area) => [`${area}/index`, entryOf(area)])),
  );
  for (const { path, contents } of outputFiles)
    write(join(path.endsWith('.map') ? maps : bundles, relative('/bundles', path)), contents);
  write(join(maps, 'metafile.json'), JSON.stringify(metafile));
  for (const area of areas) {
    write(join(bundles, area, editionFileName), JSON.stringify(edition));
    // Where the nearest package.json above says "module" (the project's, on a local run), Node
    // would take index.js for one.
    write(join(bundles, area, 'package.json'), '{"type":"commonjs"}');
  }
  return {
    public: join(bundles, 'public'),
    applicants: join(bundles, 'applicants'),
    mailer: join(bundles, 'mailer'),
    scheduler: join(bundles, 'scheduler'),
  };
};
