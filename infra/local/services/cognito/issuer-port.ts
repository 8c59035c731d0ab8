import path from 'node:path';
import { z } from 'zod';
import { readDataFile, writeDataFile } from '../../host/data-file.ts';

const Port = z.object({ port: z.int().min(1).max(65_535) });

const lost =
  'The issuer may get another address: accounts that were bound to the old one are refused.';

const fileIn = (folder: string): string => path.join(folder, 'issuer.json');

/** Where the issuer stood in earlier runs on this data, if there were any. */
export const keptPort = (folder: string | undefined): number | undefined =>
  folder === undefined ? undefined : readDataFile(fileIn(folder), Port, lost)?.port;

export const keepPort = (folder: string | undefined, port: number): void => {
  if (folder !== undefined) writeDataFile(fileIn(folder), { port });
};
