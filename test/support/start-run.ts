import { inject } from 'vitest';
import { type LocalRun, startLocalRun } from '../../infra/local/local-run.ts';
import type { LocalRunOptions } from '../../infra/local/run-options.ts';

type TestRunOptions = Omit<LocalRunOptions, 'edition' | 'assembly'> & {
  edition: 'rehearsal' | '2018-jeju';
};

/** A speed at which the clock all but stands, however slow the machine is. */
export const standing = 0.001;

/** The local run on free ports, of a stack that was synthesized once for all tests. */
export const startRun = (options: TestRunOptions): Promise<LocalRun> =>
  startLocalRun({ port: 0, ...options, assembly: inject('assemblies')[options.edition] });
