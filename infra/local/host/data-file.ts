import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/**
 * Writes beside the file and renames: a run that is killed leaves the file as it was or as it shall
 * be, never half of it. It does not outlast a power cut, which needs a wait for the disk.
 */
export const writeDataFile = (file: string, value: unknown): void => {
  const beside = `${file}.part`;
  writeFileSync(beside, JSON.stringify(value), { mode: 0o600 });
  renameSync(beside, file);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What an earlier run kept in the file, if anything. One that cannot be read, as a killed run of an
 * earlier release may have left it, is set aside, and `otherwise` tells what that means.
 */
export const readDataFile = <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  otherwise: string,
): z.output<Schema> | undefined => {
  if (!existsSync(file)) return undefined;
  const { success, data } = schema.safeParse(parsed(readFileSync(file, 'utf8')));
  if (success) return data;
  renameSync(file, `${file}.unreadable`);
  console.error(`${file} could not be read and is now ${file}.unreadable. ${otherwise}`);
  return undefined;
};

/** Every file that was kept in the folder, by name. */
export const dataFilesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => path.join(folder, name))
    : [];
