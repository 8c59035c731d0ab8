import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Refusal } from '../../refusal.ts';
import { localAddress } from '../host/ports.ts';
import type { Engine } from './engine.ts';

/** The package holds the program alone, for this one platform. */
const manifest = '@dynoxide/linux-x64/package.json';

/** Where the program lies; undefined where its package is not installed. */
const findProgram = (): string | undefined => {
  // A folder of packages may have been carried over from another machine.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(manifest)), 'dynoxide');
  } catch {
    return undefined;
  }
};

export const isDynoxideHere = (): boolean => findProgram() !== undefined;

const remedy = `Dynoxide is for Linux on x64, where "npm ci" installs it with the optional packages.
Elsewhere the table runs on DynamoDB Local, which needs Java: --engine dynamodb-local`;

/** Dynoxide's command, with the table in `folder` or in memory. */
export const dynoxide = (folder: string | undefined): Engine => {
  const command = findProgram();
  if (command === undefined) throw new Refusal(`Dynoxide is not installed. ${remedy}`);
  return {
    name: 'dynoxide',
    title: 'Dynoxide',
    command,
    argumentsAt: (port) => [
      'serve',
      ...['--host', localAddress, '--port', String(port)],
      ...(folder === undefined ? [] : ['--db-path', path.join(folder, dynoxideFile)]),
    ],
    isKept: folder !== undefined,
    answersEarly: false,
  };
};

export const dynoxideFile = 'dynoxide.db';
