import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editionFileName } from '#shared/runtime/env-names.ts';
import { compile } from '../../infra/bundle.ts';
import type { Subject } from './bench.ts';

/** Bundles a file of the bench in the same way as a function; resolves to the folder of its index.js. */
export const bundled = async (
  entry: string,
  { edition, folder: outdir }: Pick<Subject, 'edition' | 'folder'>,
): Promise<string> => {
  const name = path.basename(entry, '.ts');
  const { outputFiles } = await compile({ [name]: entry });
  const folder = path.join(outdir, name);
  mkdirSync(folder, { recursive: true });
  const code = outputFiles.find((file) => file.path.endsWith('.js'));
  writeFileSync(path.join(folder, 'index.js'), code?.contents ?? '');
  writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}');
  writeFileSync(path.join(folder, editionFileName), JSON.stringify(edition));
  return folder;
};
