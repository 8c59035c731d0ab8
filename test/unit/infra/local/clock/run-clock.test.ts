import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAnchor, storeAnchor } from '../../../../../infra/local/clock/run-clock.ts';

const today = Date.UTC(2026, 10, 23);
const opening = Date.UTC(2018, 3, 2);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clock-'));
  vi.useFakeTimers({ now: today });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('what the clock of a run shows at its start', () => {
  test('is the real time where nothing is asked for', () => {
    expect(startAnchor({}, undefined, undefined)).toBeUndefined();
    expect(startAnchor({ speed: 1 }, folder, undefined)).toBeUndefined();
  });

  test('is the time that is asked for, before any other', () => {
    storeAnchor(folder, { virtual: 5, real: today, speed: 60 });
    expect(startAnchor({ at: opening }, folder, 7)).toEqual({
      virtual: opening,
      real: today,
      speed: 60,
    });
  });

  test('is the time of the edition where it has one to begin with', () => {
    expect(startAnchor({}, folder, opening)).toEqual({ virtual: opening, real: today, speed: 1 });
  });

  test('is the real time at another speed, where only that is asked for', () => {
    expect(startAnchor({ speed: 60 }, undefined, undefined)).toEqual({
      virtual: today,
      real: today,
      speed: 60,
    });
  });
});

describe('a clock that was kept', () => {
  const kept = { virtual: opening, real: today - 1000, speed: 60 };

  test('has gone on meanwhile', () => {
    storeAnchor(folder, kept);
    expect(startAnchor({}, folder, undefined)).toEqual(kept);
  });

  test('goes on from where it has got to at another speed', () => {
    storeAnchor(folder, kept);
    expect(startAnchor({ speed: 2 }, folder, undefined)).toEqual({
      virtual: opening + 60_000,
      real: today,
      speed: 2,
    });
  });

  test('and cannot be read starts anew, and whoever runs it is told', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    writeFileSync(path.join(folder, 'clock.json'), '{"virtual":"soon"}');
    expect(startAnchor({}, folder, opening)?.virtual).toBe(opening);
    expect(told).toHaveBeenCalledWith(expect.stringContaining('The clock starts anew'));
  });

  test('is kept nowhere where the run keeps nothing', () => {
    storeAnchor(undefined, kept);
    expect(startAnchor({}, undefined, undefined)).toBeUndefined();
  });
});
