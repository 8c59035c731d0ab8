import { vi } from 'vitest';

/** Keeps what is logged from here to the end of the test, a line each, instead of printing it. */
export const capturedLog = (): {
  lines: readonly string[];
  events: () => readonly Record<string, unknown>[];
} => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => {
    lines.push(String(line));
  });
  return { lines, events: () => lines.map((line) => JSON.parse(line)) };
};
