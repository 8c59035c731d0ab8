import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../../infra/local/assembly/synthesize.ts';
import { browserFolder } from '../browser/browser-folder.ts';
import { judgedIn, judgedLine } from './judged-calls.ts';

const editions = ['rehearsal', '2018-jeju'] as const;

declare module 'vitest' {
  interface ProvidedContext {
    assemblies: Readonly<Record<(typeof editions)[number], string>>;
    /** Where each run writes down what calls of its functions were judged. */
    judgedCalls: string;
  }
}

/**
 * Synthesizes each edition, and unpacks the browser, once for all tests that need them; says at the
 * end what was judged.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'assemblies-'));
  const folderOf = (edition: string): string => join(folder, edition);
  const judgedCalls = await mkdtemp(join(tmpdir(), 'judged-calls-'));
  const unpacked = browserFolder();
  // One after the other: what the first compiles, the next ones find.
  for (const edition of editions) await synthesize(edition, folderOf(edition));
  await unpacked;
  project.provide('judgedCalls', judgedCalls);
  project.provide('assemblies', {
    rehearsal: folderOf('rehearsal'),
    '2018-jeju': folderOf('2018-jeju'),
  });
  return async () => {
    console.log(judgedLine(judgedIn(judgedCalls)));
    for (const made of [folder, judgedCalls]) await rm(made, { recursive: true, force: true });
  };
};
