import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { ClockAnchor } from '#shared/runtime/clock.ts';

export type VirtualClock = Readonly<{
  now: () => Instant;
  anchor: () => ClockAnchor;
  /** Moves the clock; alarms between the old and the new time ring at once. */
  set: (change: Readonly<{ at?: Instant; speed?: number }>) => void;
  /** Rings once when the clock shows `instant` or later. Returns what cancels it. */
  alarm: (instant: Instant, ring: () => void) => () => void;
  /** Real milliseconds that pass while the clock moves on by `duration`. */
  realDuration: (duration: number) => number;
  onChange: (listener: () => void) => void;
  /** No alarm rings any more, nor one that is set later. */
  stop: () => void;
}>;

/** setTimeout fires at once for more than a signed 32-bit number of milliseconds (24.8 days). */
const longestTimer = 2 ** 31 - 1;

type Alarm = { instant: Instant; ring: () => void; timer?: NodeJS.Timeout };

export const realAnchor = (): ClockAnchor => {
  const real = Date.now();
  return { virtual: real, real, speed: 1 };
};

export const virtualClock = (start: ClockAnchor): VirtualClock => {
  let anchor = start;
  const alarms = new Set<Alarm>();
  const listeners = new Set<() => void>();
  let stopped = false;
  const now = (): Instant => Math.floor(anchor.virtual + (Date.now() - anchor.real) * anchor.speed);
  const arm = (alarm: Alarm): void => {
    clearTimeout(alarm.timer);
    const wait = Math.max(0, Math.ceil((alarm.instant - now()) / anchor.speed));
    alarm.timer = setTimeout(() => due(alarm), Math.min(wait, longestTimer));
  };
  const due = (alarm: Alarm): void => {
    if (now() < alarm.instant) arm(alarm);
    else if (alarms.delete(alarm)) alarm.ring();
  };
  return {
    now,
    anchor: () => anchor,
    set: ({ at, speed }) => {
      anchor = { virtual: at ?? now(), real: Date.now(), speed: speed ?? anchor.speed };
      for (const alarm of alarms) arm(alarm);
      for (const listener of listeners) listener();
    },
    alarm: (instant, ring) => {
      const alarm: Alarm = { instant, ring };
      if (stopped) return () => {};
      alarms.add(alarm);
      arm(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    realDuration: (duration) => duration / anchor.speed,
    onChange: (listener) => void listeners.add(listener),
    stop: () => {
      stopped = true;
      for (const alarm of alarms) clearTimeout(alarm.timer);
      alarms.clear();
    },
  };
};
