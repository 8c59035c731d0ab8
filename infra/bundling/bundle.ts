import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionSayings } from '#shared/domain/call/said/edition-sayings.ts';
import { editionFileName, sayingsFileName } from '#shared/runtime/env-names.ts';
import { type Area, areas, ofEachArea } from '../areas.ts';
import { type Compile, compile, type Entries, imageEngine, pdfReader } from './compile.ts';
import { addFonts } from './font-files.ts';
import { keptIn } from './kept-code.ts';
import { addPrerendered } from './prerender.ts';

/** Where the code of each area's function lies, ready to be its asset. */
export type Bundles = Readonly<Record<Area, string>>;

const project = join(import.meta.dirname, '../..');

const entryOf = (area: Area): string => {
  const entry = join(project, 'functions', area, 'index.ts');
  if (!existsSync(entry)) throw new Error(`functions/${area}/index.ts is missing.`);
  return entry;
};

/** What runs in threads of a function: the files of its folder that end in `-worker.ts`. */
export const threadsOf = (area: Area): Entries => {
  const folder = join(project, 'functions', area);
  const files = readdirSync(folder).filter((file) => file.endsWith('-worker.ts'));
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(folder, file)]));
};

/** What Node needs of the image engine: it finds its WebAssembly and its threads beside itself. */
const engineFiles = [
  'package.json',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'lib/vips-node.js',
  'lib/vips.wasm',
];

/** Lays the image engine beside a bundle, where `require` looks for a package. */
const addEngine = (folder: string): void => {
  const place = join('node_modules', imageEngine);
  for (const file of engineFiles) {
    mkdirSync(dirname(join(folder, place, file)), { recursive: true });
    copyFileSync(join(project, place, file), join(folder, place, file));
  }
};

type Place = Readonly<{
  folder: string;
  mapsFolder: string;
  threads?: Entries;
  compiler?: Compile;
}>;

/**
 * Bundles the function of `entry`, and its `threads`, into `folder`, with `edition` beside it. Its source maps and
 * esbuild's metafile go to `mapsFolder`: stack traces stay readable by maps that lie outside the
 * asset, where loading them would cost INIT time.
 */
export const bundleFunction = async (
  entry: string,
  edition: Edition,
  { folder, mapsFolder, threads = {}, compiler = compile }: Place,
): Promise<void> => {
  const { files, metafile } = await compiler({ ...threads, index: entry });
  mkdirSync(folder, { recursive: true });
  mkdirSync(mapsFolder, { recursive: true });
  for (const { name, code, map } of files) {
    writeFileSync(join(folder, name), code);
    writeFileSync(join(mapsFolder, `${name}.map`), map);
  }
  writeFileSync(join(mapsFolder, 'metafile.json'), JSON.stringify(metafile));
  writeFileSync(join(folder, editionFileName), JSON.stringify(edition));
  if ('shared/web/know-sayings.ts' in metafile.inputs)
    writeFileSync(join(folder, sayingsFileName), JSON.stringify(editionSayings(edition)));
  await addPrerendered(join(dirname(entry), 'prerender.ts'), edition, { folder, compiler });
  // Where the nearest package.json above says "module" (the project's, on a local run), Node would
  // take index.js for one.
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  if (imported.some(({ path }) => path === imageEngine)) addEngine(folder);
  if (imported.some(({ path }) => path.endsWith(pdfReader.file)))
    copyFileSync(join(project, 'node_modules', pdfReader.source), join(folder, pdfReader.file));
  if (Object.keys(metafile.inputs).some((path) => path.startsWith('node_modules/pdfkit/')))
    addFonts(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
};

/**
 * Bundles every area into `<outdir>/bundles/<area>`; maps go to `<outdir>/source-maps/<area>`. Code
 * that lies ready in the folder `kept` is not compiled again.
 */
export const bundleAreas = async (
  edition: Edition,
  outdir: string,
  kept?: string,
): Promise<Bundles> => {
  const compiler = kept === undefined ? compile : keptIn(kept, compile);
  const folderOf = (area: Area): string => join(outdir, 'bundles', area);
  await Promise.all(
    areas.map((area) =>
      bundleFunction(entryOf(area), edition, {
        folder: folderOf(area),
        mapsFolder: join(outdir, 'source-maps', area),
        threads: threadsOf(area),
        compiler,
      }),
    ),
  );
  return ofEachArea(folderOf);
};
