import type { TestProject } from 'vitest/node';
import { startEmulators } from '../../infra/local/emulator-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One DynamoDB Local for all store tests; each makes a table of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { dynamodbEndpoint, stop } = await startEmulators({ inboxPort: 0 });
  project.provide('dynamodbEndpoint', dynamodbEndpoint);
  return stop;
};
