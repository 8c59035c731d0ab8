import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const project = path.join(import.meta.dirname, '..', '..', '..');
const script = path.join(import.meta.dirname, 'unpack-browser.ts');

const version = (): string => {
  const file = path.join(project, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
};

const unpackInto = async (folder: string): Promise<void> => {
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, [script], { env });
};

/**
 * Where the Chromium that comes from npm lies unpacked, with its libraries. It is unpacked beside
 * and moved there whole: two runs of the tests may begin at once.
 */
export const browserFolder = async (): Promise<string> => {
  const local = path.join(project, '.local');
  const folder = path.join(local, `chromium-${version()}`);
  if (existsSync(folder)) return folder;
  await mkdir(local, { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  await unpackInto(beside);
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(beside, { recursive: true });
  }
  return folder;
};
