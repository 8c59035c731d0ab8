import { join } from 'node:path';
import { build, type Metafile, type Plugin, transform } from 'esbuild';

const project = join(import.meta.dirname, '..');

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

/** The SDK's search for profiles in files of a home folder, which a function does not have. */
const withoutProfiles: Plugin = {
  name: 'without-profiles',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]node-config-provider[\\/]fromSharedConfigFiles\.js$/ }, () => ({
      contents: `import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
const none = async () => { throw new CredentialsProviderError('A function has no profiles.'); };
export const fromSharedConfigFiles = () => none;`,
    }));
  },
};

/** S3's reader of streams of events, which it makes with itself and needs for no file as a whole. */
const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'event-streams', namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: `export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (config) => config;`,
    }));
  },
};

/** What reads fonts of the web, with half a megabyte of words in it: ours lie there unpacked. */
const withoutBrotli: Plugin = {
  name: 'without-brotli',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]brotli[\\/]decompress\.js$/ }, () => ({
      contents: `module.exports = () => { throw new Error('No font of ours is packed.'); };`,
    }));
  },
};

/** What the SDK imports lazily for browsers and for streams of events, neither of which we have. */
const neverAsked = ['bowser', '@smithy/core/event-streams'];

/** WebAssembly that makes images anew; it runs from files of its own, which bundle.ts lays there. */
export const imageEngine = 'wasm-vips';

/** One file of a function's code, and the source map that belongs to it. */
export type CompiledFile = Readonly<{ name: string; code: string; map: string }>;

/** Modules, so that esbuild leaves out what is not used, and a chunk for each lazy import. */
const bundle = (entry: string) =>
  build({
    absWorkingDir: project,
    entryPoints: { index: entry },
    outdir: '/bundle',
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    minify: true,
    sourcemap: 'inline',
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
    plugins: [withoutFileTypes, withoutProfiles, withoutEventStreams, withoutBrotli],
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
export const compile = async (
  entry: string,
): Promise<{ files: readonly CompiledFile[]; metafile: Metafile }> => {
  const { outputFiles, metafile } = await bundle(entry);
  const files = await Promise.all(
    outputFiles.map(({ path, text }) => toCommonJs(path.split(/[\\/]/).at(-1) ?? '', text)),
  );
  return { files, metafile };
};
