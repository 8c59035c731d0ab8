import { vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';

/** Keeps what is logged from here to the end of the test, a line each, instead of printing it. */
export const capturedLog = (): {
  lines: readonly string[];
  events: () => readonly Record<string, unknown>[];
} => {
  const lines: string[] = [];
  vi.spyOn(logOutput, 'write').mockImplementation((line) => {
    lines.push(JSON.stringify(line));
  });
  return { lines, events: () => lines.map((line) => JSON.parse(line)) };
};
