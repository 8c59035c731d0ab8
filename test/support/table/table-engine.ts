import type { TestProject } from 'vitest/node';
import type { EngineName } from '../../../infra/local/engines/engine.ts';
import { startEmulators } from '../../../infra/local/host/emulator-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
    /** The engine that a project asks for; without it, the one that is here. */
    tableEngine: EngineName | undefined;
  }
}

/** One engine for all store tests of a project; each makes a table of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { tableEngine } = project.getProvidedContext();
  const { dynamodbEndpoint, stop } = await startEmulators({ inboxPort: 0, engine: tableEngine });
  project.provide('dynamodbEndpoint', dynamodbEndpoint);
  return stop;
};
