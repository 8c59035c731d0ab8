import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { Json } from '../../assembly/json.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { Outcome } from '../lambda/function-process.ts';
import type { Invoke } from '../lambda/functions.ts';
import type { ScheduleProperties } from './resource.ts';
import { type ScheduleTimes, scheduledTimeText, scheduleTimes } from './schedule-times.ts';

export type Schedule = Readonly<{
  name: string;
  properties: z.output<typeof ScheduleProperties>;
  /** The target as the scheduler calls it: asynchronously, with Lambda's own retries. */
  invoke: Invoke;
}>;

type Fired = (name: string, scheduledAt: Instant) => void;

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
const inputFor = ({ name, properties }: Schedule, scheduledAt: Instant): Json => {
  const values: Readonly<Record<string, string>> = {
    'scheduled-time': scheduledTimeText(scheduledAt),
    'schedule-arn': name,
    'execution-id': randomUUID(),
    'attempt-number': '1',
  };
  const text = properties.Target.Input.replaceAll(
    /<aws\.scheduler\.([a-z-]+)>/g,
    (whole, attribute: string) => values[attribute] ?? whole,
  );
  return Json.parse(JSON.parse(text));
};

type Running = Readonly<{
  schedule: Schedule;
  times: ScheduleTimes;
  next: () => Instant | undefined;
}>;

type VirtualAlarm = (instant: Instant, ring: () => void) => void;

/** Alarms of the clock that end together. */
const cancellable = (clock: VirtualClock) => {
  const cancels = new Set<() => void>();
  const alarm = (instant: Instant, ring: () => void): void => {
    const cancel = clock.alarm(instant, () => {
      cancels.delete(cancel);
      ring();
    });
    cancels.add(cancel);
  };
  return {
    alarm,
    cancelAll: (): void => {
      for (const cancel of cancels) cancel();
    },
  };
};

/** Runs `work` each so many milliseconds, one run at a time; answers when the next one is. */
const repeat = (
  { clock, alarm }: Readonly<{ clock: VirtualClock; alarm: VirtualAlarm }>,
  milliseconds: number,
  work: (scheduledAt: Instant) => Promise<unknown>,
): (() => Instant) => {
  let next = clock.now();
  let busy = false;
  const ring = (): void => {
    const scheduledAt = next;
    // After a jump of the clock the runs in between are not made up for.
    next += milliseconds * Math.max(1, Math.ceil((clock.now() - next) / milliseconds));
    alarm(next, ring);
    if (busy) return;
    busy = true;
    void work(scheduledAt).finally(() => {
      busy = false;
    });
  };
  alarm(next, ring);
  return () => next;
};

/**
 * Fires the stack's schedules by the virtual clock. A one-time schedule of the past stays silent, as
 * on AWS; a rate begins at once. A run of a rate is left out while the one before is under way, which
 * happens at a high speed alone.
 */
export const startSchedules = (
  schedules: readonly Schedule[],
  clock: VirtualClock,
  fired: Fired,
) => {
  const { alarm, cancelAll } = cancellable(clock);
  const fire = (schedule: Schedule, scheduledAt: Instant): Promise<Outcome> => {
    fired(schedule.name, scheduledAt);
    return schedule.invoke(inputFor(schedule, scheduledAt));
  };
  const start = (schedule: Schedule): Running => {
    const { ScheduleExpression, ScheduleExpressionTimezone, State } = schedule.properties;
    const times = scheduleTimes(ScheduleExpression, ScheduleExpressionTimezone);
    if (State === 'DISABLED') return { schedule, times, next: () => undefined };
    if (times.kind === 'every')
      return {
        schedule,
        times,
        next: repeat({ clock, alarm }, times.milliseconds, (at) => fire(schedule, at)),
      };
    const { at } = times;
    if (at >= clock.now()) alarm(at, () => void fire(schedule, at));
    return { schedule, times, next: () => (at >= clock.now() ? at : undefined) };
  };
  const running = schedules.map(start);
  return {
    list: () => running.map(({ schedule, next }) => ({ name: schedule.name, next: next() })),
    /** Fires a schedule now, as if its time had come; `scheduledAt` is what the target is told. */
    fire: (name: string, scheduledAt: Instant = clock.now()): Promise<Outcome> => {
      const found = schedules.filter((schedule) => schedule.name.includes(name));
      const [only] = found;
      if (only === undefined || found.length > 1)
        throw new Error(`"${name}" names ${found.length} of ${schedules.map((s) => s.name)}`);
      return fire(only, scheduledAt);
    },
    stop: (): void => {
      cancelAll();
    },
  };
};

export type Schedules = ReturnType<typeof startSchedules>;
