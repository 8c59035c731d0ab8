import path from 'node:path';
import { bundleFunction } from '../../../infra/bundling/bundle.ts';
import type { Subject } from '../bench.ts';

/** Bundles a file of the bench in the same way as a function; resolves to the folder of its index.js. */
export const bundled = async (
  entry: string,
  { edition, folder: outdir }: Pick<Subject, 'edition' | 'folder'>,
): Promise<string> => {
  const folder = path.join(outdir, path.basename(entry, '.ts'));
  await bundleFunction(entry, edition, { folder, mapsFolder: path.join(folder, 'maps') });
  return folder;
};
