import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Extension } from '#shared/domain/call/extension.ts';
import { err, ok } from '#shared/domain/result.ts';
import { noteClosing } from '../../../../functions/scheduler/note-closing.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aDay = 86_400_000;
const { opensAt, closesAt } = testCall;

/** A table that has seen the closing `before`; the next write is refused with `refusal`. */
const table = (before: number | undefined, refusal?: 'busy' | 'changed') => {
  const noted: (Extension | undefined)[] = [];
  const asOfOthers: CallRecord = { ...testCall, changedAt: 1 };
  const run = noteClosing({
    edition: testEdition,
    calls: async () => ({
      read: async () => asOfOthers,
      plannedClosing: async () => before,
      notePlanned: async (_read, extension) => {
        if (refusal) return err(refusal);
        noted.push(extension);
        return ok(undefined);
      },
    }),
  });
  return { run, noted, asOfOthers };
};

describe('the closing that a deployment brings', () => {
  test('is only noted where it is the first', async () => {
    const { run, noted } = table(undefined);
    expect(await run(testCall, opensAt)).toBe(testCall);
    expect(noted).toEqual([undefined]);
    expect(logged.events()).toEqual([
      { event: 'closing-noted', from: closesAt, to: closesAt, extends: false },
    ]);
  });

  test('is nothing new where it is the one that was noted', async () => {
    const { run, noted } = table(closesAt);
    expect(await run(testCall, opensAt)).toBe(testCall);
    expect(noted).toEqual([]);
    expect(logged.events()).toEqual([]);
  });

  test('is an extension where it is later: the old date is struck through', async () => {
    const before = closesAt - 7 * aDay;
    const { run, noted } = table(before);
    const call = await run(testCall, opensAt);
    expect(call).toMatchObject({ closesAt, earlierClosings: [before], changedAt: opensAt });
    expect(noted[0]?.audit).toEqual({
      by: 'deployment',
      reason: 'edition file',
      at: opensAt,
      from: before,
      to: closesAt,
    });
    expect(logged.events()).toMatchObject([{ from: before, to: closesAt, extends: true }]);
  });

  test('is none before the opening, while the edition is being made ready', async () => {
    const { run, noted } = table(closesAt - 7 * aDay);
    expect(await run(testCall, opensAt - 1)).toBe(testCall);
    expect(noted).toEqual([undefined]);
  });

  test('is none where it is earlier: nobody loses a deadline that they were told', async () => {
    const { run, noted } = table(closesAt + aDay);
    expect(await run(testCall, opensAt)).toBe(testCall);
    expect(noted).toEqual([undefined]);
  });

  test('that another run has noted meanwhile is read as it stands then', async () => {
    const { run, asOfOthers } = table(closesAt - aDay, 'changed');
    expect(await run(testCall, opensAt)).toBe(asOfOthers);
    expect(logged.events()).toEqual([]);
  });

  test('that meets another write is noted by the next run', async () => {
    const { run } = table(closesAt - aDay, 'busy');
    await expect(run(testCall, opensAt)).rejects.toThrow('met another write: try again');
  });
});
