import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../infra/local/synthesize.ts';
import { browserFolder } from './browser-folder.ts';

const editions = ['rehearsal', '2018-jeju'] as const;

declare module 'vitest' {
  interface ProvidedContext {
    assemblies: Readonly<Record<(typeof editions)[number], string>>;
  }
}

/** Synthesizes each edition, and unpacks the browser, once for all tests that need them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'assemblies-'));
  const folderOf = (edition: string): string => join(folder, edition);
  await Promise.all([
    browserFolder(),
    ...editions.map((edition) => synthesize(edition, folderOf(edition))),
  ]);
  project.provide('assemblies', {
    rehearsal: folderOf('rehearsal'),
    '2018-jeju': folderOf('2018-jeju'),
  });
  return () => rm(folder, { recursive: true, force: true });
};
