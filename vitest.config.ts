import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const minutes = (count: number): number => count * 60_000;

/** Groups run one after another: what measures its own time does not share the machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // On two cores vitest would keep one for itself, which is idle most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test leaves anything behind, and what all import is loaded once.
    isolate: false,
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
          include: ['test/store/**/*.test.ts'],
          globalSetup: ['test/support/dynamodb-local.ts'],
          testTimeout: minutes(1),
          hookTimeout: minutes(1),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/assemblies.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
