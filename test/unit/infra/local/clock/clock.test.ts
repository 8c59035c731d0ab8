import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { realAnchor, virtualClock } from '../../../../../infra/local/clock/clock.ts';

const opening = Date.UTC(2018, 4, 17, 15);
const clockAt = (virtual: number, speed = 1) => virtualClock({ ...realAnchor(), virtual, speed });

describe('the clock of a rehearsal', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
  afterEach(() => void vi.useRealTimers());

  it('runs on from where it was put, at its speed', () => {
    const clock = clockAt(opening, 60);
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe(opening + 60_000);
    expect(clock.anchor()).toEqual({ virtual: opening, real: Date.UTC(2026, 10, 23), speed: 60 });
  });

  it('rings at an instant, never before it', () => {
    const clock = clockAt(opening - 60_000, 60);
    const rung = vi.fn(() => expect(clock.now()).toBeGreaterThanOrEqual(opening));
    clock.alarm(opening, rung);
    vi.advanceTimersByTime(999);
    expect(rung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(rung).toHaveBeenCalledOnce();
  });

  it('rings nothing once it has stopped, nor what is set then', () => {
    const clock = clockAt(opening);
    const rung = vi.fn();
    clock.alarm(opening + 1000, rung);
    clock.stop();
    clock.alarm(opening + 1000, rung);
    clock.set({ at: opening + 5000 });
    vi.advanceTimersByTime(5000);
    expect(rung).not.toHaveBeenCalled();
  });

  it('rings a year from now, past what one timer can wait', () => {
    const clock = clockAt(opening);
    const rung = vi.fn();
    clock.alarm(opening + 365 * 86_400_000, rung);
    vi.advanceTimersByTime(364 * 86_400_000);
    expect(rung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(86_400_000);
    expect(rung).toHaveBeenCalledOnce();
  });

  it('rings at once what a jump passes, and not what was cancelled', () => {
    const clock = clockAt(opening);
    const rung = vi.fn();
    clock.alarm(opening + 1000, rung);
    clock.alarm(opening + 2000, rung)();
    clock.set({ at: opening + 5000 });
    vi.advanceTimersByTime(1);
    expect(rung).toHaveBeenCalledOnce();
  });
});
