import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type LocalRun, startLocalRun } from '../../../infra/local/local-run.ts';
import type { LocalRunOptions } from '../../../infra/local/run-options.ts';
import { changedAssembly } from './changed-assembly.ts';

type TestRunOptions = Omit<LocalRunOptions, 'edition' | 'assembly'> & {
  edition: 'rehearsal' | '2018-jeju';
};

/** A speed at which the clock all but stands, however slow the machine is. */
export const standing = 0.001;

/** Says which calls no role allowed: a page or a later mail may have hidden that one was refused. */
const checkRights = ({ judged }: LocalRun): void => {
  const { refused } = judged();
  if (refused.length > 0)
    throw new Error(`Roles of the stack lack rights that were needed:\n${refused.join('\n')}`);
};

/**
 * The local run on free ports, of a stack that was synthesized once for all tests. When it stops,
 * every call of a function has had its right, and what was judged is kept for the end of all tests.
 */
export const startRun = async (options: TestRunOptions): Promise<LocalRun> => {
  const assembly = inject('assemblies')[options.edition];
  const run = await startLocalRun({ port: 0, ...options, assembly });
  const stop = async (): Promise<void> => {
    await run.stop();
    const file = join(inject('judgedCalls'), `${randomUUID()}.json`);
    writeFileSync(file, JSON.stringify(run.judged()));
    checkRights(run);
  };
  return { ...run, stop };
};

/** A run of a stack whose template was changed; it stops as any other one, but is not kept. */
export const startChangedRun = async (
  options: TestRunOptions,
  change: (template: string) => string,
): Promise<LocalRun> => {
  const assembly = changedAssembly(inject('assemblies')[options.edition], change);
  const run = await startLocalRun({ port: 0, ...options, assembly });
  const stop = async (): Promise<void> => {
    await run.stop();
    rmSync(assembly, { recursive: true, force: true });
    checkRights(run);
  };
  return { ...run, stop };
};
