import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isDynoxideHere } from './infra/local/engines/dynoxide.ts';
import { isJavaHere } from './infra/local/engines/java.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { sized } from './test/support/measure/sized.ts';

const minutes = (count: number): number => count * 60_000;

const storeTests = {
  globalSetup: ['test/support/table/table-engine.ts'],
  testTimeout: minutes(1),
  hookTimeout: minutes(1),
  sequence: { groupOrder: 1 },
};

/** What the stores promise on whatever they stand; the other store tests build on that. */
const contracts = [
  ...['commit', 'documents', 'drafts', 'effects', 'endorsements', 'limits', 'outbox', 'quota'],
  ...['subscribers', 'unsent-drafts', 'engine/transaction', 'engine/batch-get', 'engine/scan'],
  ...['engine/rate-limits', 'engine/conditional-update', 'list/keep-entry', 'list/keep-started'],
  ...['list/applications-list', 'staff/cases', 'staff/document-views', 'staff/waiting-mails'],
  'call/late-codes',
  'mail/staff-notices',
];

/** The store tests on DynamoDB Local: before a release all of them, else the stores' contracts. */
const onDynamodbLocal: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    ...storeTests,
    name: 'store on DynamoDB Local',
    include: sized(
      contracts.map((name) => `test/store/${name}.test.ts`),
      ['test/{store,journeys}/**/*.test.ts'],
    ),
    provide: { tableEngine: 'dynamodb-local' },
  },
};

/** Where Dynoxide is missing, all of them run on DynamoDB Local as it is. */
const hasTwoEngines = isDynoxideHere() && (await isJavaHere());

/** Groups run one after another: what measures its own time does not share the machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // On two cores vitest would keep one for itself, which is idle most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test leaves anything behind, and what all import is loaded once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Generated cases by the thousand: seconds on a machine that does other work as well.
          testTimeout: minutes(0.5),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          testTimeout: minutes(0.5),
          hookTimeout: minutes(1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          ...storeTests,
          include: ['test/{store,journeys}/**/*.test.ts'],
        },
      },
      ...(hasTwoEngines ? [onDynamodbLocal] : []),
      {
        extends: true,
        test: {
          name: 'e2e',
          // They wait for browsers and local runs, which have processes of their own.
          maxWorkers: Math.max(3, availableParallelism() - 1),
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/run/assemblies.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
