import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json } from '../../../../../../infra/local/assembly/json.ts';
import { realAnchor, virtualClock } from '../../../../../../infra/local/clock/clock.ts';
import type { Outcome } from '../../../../../../infra/local/services/lambda/function-process.ts';
import { ScheduleProperties } from '../../../../../../infra/local/services/scheduler/resource.ts';
import { startSchedules } from '../../../../../../infra/local/services/scheduler/schedules.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
afterEach(() => void vi.useRealTimers());

const opening = Date.UTC(2018, 3, 2);
const aMinute = 60_000;
const done: Outcome = { ok: true, payload: 'null' };

const properties = (expression: string, changes: object = {}) =>
  ScheduleProperties.parse({
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpression: expression,
    Target: {
      Arn: 'arn:function',
      Input: '{"operation":"reconcile-call","scheduledAt":"<aws.scheduler.scheduled-time>"}',
    },
    ...changes,
  });

type Made = Readonly<{ invoke?: () => Promise<Outcome>; speed?: number; changes?: object }>;

/** One schedule by a clock that stands a minute before the opening. */
const started = (expression: string, { invoke, speed = 1, changes }: Made = {}) => {
  const events: Json[] = [];
  const fired: number[] = [];
  const clock = virtualClock({ ...realAnchor(), virtual: opening - aMinute, speed });
  const schedule = {
    name: 'Reconcile',
    properties: properties(expression, changes),
    invoke: async (event: Json) => {
      events.push(event);
      return invoke ? invoke() : done;
    },
  };
  const schedules = startSchedules([schedule], clock, (_name, at) => fired.push(at));
  return { schedules, clock, events, fired };
};

describe('a schedule of one instant', () => {
  test('fires then, once, and tells its target the time that it was for', async () => {
    const { schedules, events, fired } = started('at(2018-04-02T00:00:00)');
    expect(schedules.list()).toEqual([{ name: 'Reconcile', next: opening }]);
    await vi.advanceTimersByTimeAsync(aMinute - 1);
    expect(fired).toEqual([]);
    await vi.advanceTimersByTimeAsync(24 * 60 * aMinute);
    expect(fired).toEqual([opening]);
    expect(events).toEqual([{ operation: 'reconcile-call', scheduledAt: '2018-04-02T00:00:00Z' }]);
    expect(schedules.list()[0]?.next).toBeUndefined();
  });

  test('that is past stays silent, as on AWS', async () => {
    const { fired } = started('at(2018-04-01T00:00:00)');
    await vi.advanceTimersByTimeAsync(24 * 60 * aMinute);
    expect(fired).toEqual([]);
  });

  test('that is switched off stays silent', async () => {
    const { fired } = started('at(2018-04-02T00:00:00)', { changes: { State: 'DISABLED' } });
    await vi.advanceTimersByTimeAsync(2 * aMinute);
    expect(fired).toEqual([]);
  });
});

describe('a schedule of a rate', () => {
  test('fires at once, and then each time', async () => {
    const { fired } = started('rate(5 minutes)');
    await vi.advanceTimersByTimeAsync(11 * aMinute);
    expect(fired).toEqual([0, 5, 10].map((minutes) => opening + (minutes - 1) * aMinute));
  });

  test('fires by the clock of the rehearsal, as fast as that goes', async () => {
    const { fired } = started('rate(5 minutes)', { speed: 60 });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(fired).toHaveLength(3);
  });

  test('does not make up for what a jump of the clock has passed', async () => {
    const { clock, fired } = started('rate(5 minutes)');
    await vi.advanceTimersByTimeAsync(1);
    clock.set({ at: opening + 60 * aMinute });
    await vi.advanceTimersByTimeAsync(1);
    expect(fired).toHaveLength(2);
  });

  test('leaves a run out while the one before is under way', async () => {
    const { fired } = started('rate(1 minute)', {
      invoke: () => new Promise((resolve) => setTimeout(() => resolve(done), 2.5 * aMinute)),
    });
    await vi.advanceTimersByTimeAsync(5 * aMinute);
    expect(fired).toHaveLength(2);
  });

  test('fires no more once the run has ended', async () => {
    const { schedules, fired } = started('rate(5 minutes)');
    await vi.advanceTimersByTimeAsync(1);
    schedules.stop();
    await vi.advanceTimersByTimeAsync(60 * aMinute);
    expect(fired).toHaveLength(1);
  });
});

describe('a schedule that is fired by hand', () => {
  test('is told the time that is asked for', async () => {
    const { schedules, events } = started('at(2018-04-02T00:00:00)');
    expect(await schedules.fire('Reconcile', opening + 5)).toEqual(done);
    expect(events).toMatchObject([{ scheduledAt: '2018-04-02T00:00:00Z' }]);
  });

  test('has to be there', () => {
    const { schedules } = started('rate(5 minutes)');
    expect(() => schedules.fire('Sweep')).toThrow('"Sweep" names 0 of Reconcile');
  });
});
