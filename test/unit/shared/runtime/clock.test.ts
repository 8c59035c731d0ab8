import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anchorText, clockOf, elapsed, random } from '#shared/runtime/clock.ts';

const realNow = Date.parse('2026-11-23T10:00:00Z');
const then = Date.parse('2018-05-17T23:58:30+09:00');

beforeEach(() => {
  vi.useFakeTimers({ now: realNow });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  test.each([undefined, ''])('is the real one when no rehearsal is asked for (%s)', (rehearsal) => {
    const clock = clockOf(rehearsal);
    expect(clock.now()).toBe(realNow);
    expect(clock.ofEvent(then)).toBe(then);
  });

  test('of a rehearsal begins where it is told and goes as fast as it is told', () => {
    const clock = clockOf(`${then}@${realNow}x60`);
    expect(clock.now()).toBe(then);
    vi.advanceTimersByTime(1_500);
    expect(clock.now()).toBe(then + 90_000);
  });

  test('of a rehearsal leaves events alone whose cloud lives in its time', () => {
    expect(clockOf(`${then}@${realNow}x60 local`).ofEvent(123)).toBe(123);
  });

  test('reads an anchor as the local run writes it, at any speed', () => {
    for (const speed of [1, 0.5, 60, 86_400]) {
      const clock = clockOf(anchorText({ virtual: then, real: realNow, speed }));
      expect(clock.ofEvent(123)).toBe(123);
      expect(clock.now()).toBe(then);
    }
  });

  test('measures spans of time whatever time it shows', () => {
    const begun = elapsed();
    vi.setSystemTime(then);
    vi.advanceTimersByTime(1_500);
    expect(elapsed() - begun).toBe(1_500);
  });

  test('of a rehearsal on AWS moves the events, which live in real time', () => {
    const clock = clockOf(`${then}@${realNow}x2.5`);
    expect(clock.ofEvent(realNow)).toBe(then);
    expect(clock.ofEvent(realNow + 1000)).toBe(then + 2500);
    expect(clock.ofEvent(realNow - 1000)).toBe(then - 2500);
  });

  test('tells whole milliseconds, and never goes back', () => {
    const speed = fc.constantFrom('1', '0.5', '2.5', '3.3', '86400');
    fc.assert(
      fc.property(speed, fc.nat(), fc.nat(), (times, after, more) => {
        const { ofEvent } = clockOf(`${then}@${realNow}x${times}`);
        const earlier = ofEvent(realNow + after);
        expect(Number.isInteger(earlier)).toBe(true);
        expect(ofEvent(realNow + after + more)).toBeGreaterThanOrEqual(earlier);
      }),
    );
  });

  test.each([
    'now',
    '5',
    '5@6',
    '5@6x',
    '5@6x-1',
    '-5@6x1',
    '5@6x1e3',
    ' 5@6x1',
    '5@6x1 loca',
    'x',
  ])('refuses "%s" and names the variable', (value) => {
    expect(() => clockOf(value)).toThrow(/^REHEARSAL_CLOCK is ".*": give/);
  });
});

test('chance gives as many bytes as asked, never the same', () => {
  expect(random(16)).toHaveLength(16);
  expect(random(16)).not.toEqual(random(16));
});
