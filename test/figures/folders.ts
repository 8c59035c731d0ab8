import { posix } from 'node:path';
import type { CodeFile } from './parse.ts';

/** More than a reader takes in at a glance. */
export const mostFilesOfAFolder = 15;

export type Folder = Readonly<{ path: string; files: number }>;

/** The folders in which more files lie than that, not counting their own folders; fullest first. */
export const fullFolders = (
  files: readonly CodeFile[],
  atMost: number = mostFilesOfAFolder,
): readonly Folder[] =>
  [...Map.groupBy(files, ({ path }) => posix.dirname(path))]
    .map(([path, inside]) => ({ path, files: inside.length }))
    .filter((folder) => folder.files > atMost)
    .toSorted((one, other) => other.files - one.files);
