import { type Instant, instantsOf } from '#shared/domain/time/zoned-time.ts';
import { Refusal } from '../../../refusal.ts';

export type ScheduleTimes =
  | Readonly<{ kind: 'once'; at: Instant }>
  | Readonly<{ kind: 'every'; milliseconds: number }>;

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

const isUnit = (text: string): text is keyof typeof units => text in units;

const rate = (expression: string): number | undefined => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  return isUnit(unit) && Number(count) > 0 ? Number(count) * units[unit] : undefined;
};

/** When a schedule fires: `at(2018-05-18T00:00:00)` in its zone, or `rate(5 minutes)`. */
export const scheduleTimes = (expression: string, zone: string): ScheduleTimes => {
  const milliseconds = rate(expression);
  if (milliseconds !== undefined) return { kind: 'every', milliseconds };
  const [, local] = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(expression) ?? [];
  const at = local === undefined ? undefined : instantsOf(local, zone)?.[0];
  if (at !== undefined) return { kind: 'once', at };
  throw new Refusal(`The local run cannot read the schedule ${expression} in ${zone}`);
};

/** The scheduler's own form of an instant: whole seconds, in UTC. */
export const scheduledTimeText = (instant: Instant): string =>
  new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
