import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile, type Plugin, transform } from 'esbuild';
import { routes } from '#shared/web/routes/routes.ts';
import { plainChunk } from './plain-chunks.ts';
import { leavesOut, neverAsked } from './unused-parts.ts';
import { wordsApart } from './words-apart.ts';

const project = join(import.meta.dirname, '../..');

/** The names of all routes that staff alone meet. */
const staffRouteNames: ReadonlySet<string> = new Set(
  routes.flatMap(({ name, paths: [path] }) =>
    /^\/(?:\{language\}\/)?staff(?:\/|$)/.test(path) ? [name] : [],
  ),
);

/** Whether it is a function that neither answers the staff nor links to their pages. */
const isBareOfStaff = (entries: unknown): boolean =>
  /functions[\\/]+(?:public|applicants)[\\/]/.test(JSON.stringify(entries));

/** Paths by method and name without those of the staff; anything else as it is. */
const withoutStaffRoutes = (said: unknown): unknown =>
  JSON.parse(JSON.stringify(said), (key, value) => (staffRouteNames.has(key) ? undefined : value));

/** Names of assets and routes, and images, as they come out: what works them out is 13 KB more. */
const workedOut: Plugin = {
  name: 'worked-out',
  setup: ({ initialOptions, onLoad }) => {
    const isForStaff = !isBareOfStaff(initialOptions.entryPoints);
    onLoad(
      {
        filter:
          /[\\/](?:shared[\\/]web|functions)[\\/].*[\\/](?:(?:asset|route)-names|image-files)\.ts$/,
      },
      async ({ path }) => {
        const names: Record<string, unknown> = await import(pathToFileURL(path).href);
        const lines = Object.entries(names).map(([name, said]) => {
          const kept = isForStaff ? said : withoutStaffRoutes(said);
          return `export const ${name} = ${JSON.stringify(kept)};`;
        });
        return { contents: lines.join('\n') };
      },
    );
  },
};

/** Stylesheets and scripts are written to be read; what is handed out is not. */
const smallAssets: Plugin = {
  name: 'small-assets',
  setup: ({ onLoad }) => {
    const small = (filter: RegExp, loader: 'css' | 'js'): void =>
      onLoad({ filter }, async ({ path }) => {
        const assets: Readonly<Record<string, string>> = await import(pathToFileURL(path).href);
        const exported = Object.entries(assets).map(async ([name, content]) => {
          const { code } = await transform(content, { loader, minify: true });
          return `export const ${name} = ${JSON.stringify(code)};`;
        });
        return { contents: (await Promise.all(exported)).join('\n') };
      });
    small(/[\\/]shared[\\/]web[\\/]assets[\\/](?:staff-)?stylesheet\.ts$/, 'css');
    small(/[\\/]shared[\\/]web[\\/]assets[\\/]scripts[\\/](?:enhance|work)\.ts$/, 'js');
  },
};

/**
 * pdf.js lies beside the bundle as its package brings it, small already: to make it smaller again
 * took half of all the time in which the functions are bundled, and gave 4%.
 */
export const pdfReader = { file: 'pdf-reader.mjs', source: 'unpdf/dist/pdfjs.mjs' };

const pdfReaderBeside: Plugin = {
  name: 'pdf-reader-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({
      path: `./${pdfReader.file}`,
      external: true,
    }));
  },
};

/** WebAssembly that makes images anew; it runs from files of its own, which bundle.ts lays there. */
export const imageEngine = 'wasm-vips';

/** One file of a function's code, and the source map that belongs to it. */
export type CompiledFile = Readonly<{ name: string; code: string; map: string }>;

/** What a function starts from, by the name of each file without its ending: `index`, and threads. */
export type Entries = Readonly<Record<string, string>>;

/** Everything that a function's entries were compiled to. */
export type Code = Readonly<{ files: readonly CompiledFile[]; metafile: Metafile }>;

export type Compile = (entries: Entries) => Promise<Code>;

/**
 * Modules, so that esbuild leaves out what is not used, and a chunk for each lazy import. Readable on
 * demand: then each name at the top of a file is in it only once.
 */
export const bundleModules = (entries: Entries, { minify }: { minify: boolean }) =>
  build({
    absWorkingDir: project,
    entryPoints: entries,
    outdir: '/bundle',
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    minify,
    sourcemap: minify && 'inline',
    sourcesContent: false,
    legalComments: 'none',
    // Escaped, each Korean letter would be six bytes in place of three.
    charset: 'utf8',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // In CommonJS there is none. Only what looks for files of its own asks, and it finds none either.
    define: { 'import.meta.url': '"file:///bundle/"' },
    alias: {
      '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts'),
    },
    external: [...neverAsked, imageEngine],
    plugins: [workedOut, smallAssets, pdfReaderBeside, wordsApart, ...leavesOut],
    logLevel: 'warning',
  });

/**
 * The same as CommonJS, lazy imports included: `import "node:http"` in a module builds Node's whole
 * facade and loads undici.
 */
const toCommonJs = async (name: string, code: string): Promise<CompiledFile> => {
  const made = await transform(code, {
    sourcefile: name,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    supported: { 'dynamic-import': false },
    charset: 'utf8',
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
    // fontkit has one; what was bundled is not ours to mend.
    logOverride: { 'duplicate-object-key': 'silent' },
  });
  return { name, code: made.code, map: made.map };
};

/**
 * Compiles a function: `index.js` with what is loaded at INIT, and beside it what is loaded later.
 * V8 reads every byte of a file that is loaded, 5 ms for 100 KB, whether it is used or not.
 */
export const compile: Compile = async (entries) => {
  const { outputFiles, metafile } = await bundleModules(entries, { minify: true });
  const files = await Promise.all(
    outputFiles.map(({ path, text }) =>
      toCommonJs(path.split(/[\\/]/).at(-1) ?? '', plainChunk(text)),
    ),
  );
  return { files, metafile };
};
