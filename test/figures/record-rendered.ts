import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';

/**
 * Writes everything that people see into a folder, so that `diff -r` of two folders says what two
 * commits show differently. The site's own answers, from a local run in each language, take minutes;
 * pages, mails and the form on paper seconds. Node strips types, and does not know JSX: pages come
 * through esbuild.
 */
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.tsx')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
    });
    return { format: 'module', shortCircuit: true, source: code };
  },
});

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'without-site': { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('Say into which folder: npm run record-rendered -- <folder> [--without-site]');
const { recordRendered } = await import('./rendered/record.ts');
const count = await recordRendered(folder, { site: !values['without-site'] });
console.log(`${count} files in ${folder}`);
