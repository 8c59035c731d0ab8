import { said } from './said.ts';
import { aDay } from './spans.ts';

/** A wall-clock time of some zone without its offset: `2018-05-18T00:00` or with seconds. */
export type LocalTime = string;

/** Milliseconds since the epoch. */
export type Instant = number;

type Parts = Readonly<
  Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> & { weekday: string }
>;

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
};

/** What a clock and a calendar on a wall in `zone` show at `instant`. Throws RangeError for an unknown zone. */
export const wallClock = (instant: Instant, zone: string): Parts => {
  const found = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(found.get(type));
  return {
    weekday: found.get('weekday') ?? '',
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  };
};

/** How far `zone` is ahead of UTC at `instant`, in milliseconds. */
export const offsetAt = (instant: Instant, zone: string): number =>
  Number(said(`offset ${instant} ${zone}`, () => String(offsetOf(instant, zone))));

const offsetOf = (instant: Instant, zone: string): number => {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(instant / 1000) * 1000;
};

export const isZone = (zone: string): boolean => {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
};

const localTimePattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

const asIfUtc = (local: LocalTime): Instant | undefined => {
  const match = localTimePattern.exec(local);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(instant).toISOString().startsWith(local) ? instant : undefined;
};

/**
 * Every instant at which a wall clock in `zone` shows `local`: one as a rule, none for a time that
 * the start of summer time skips, two for one that its end repeats, and undefined where `local` is
 * no time of the calendar (30 February, 24:00).
 */
export const instantsOf = (local: LocalTime, zone: string): readonly Instant[] | undefined => {
  const wanted = asIfUtc(local);
  if (wanted === undefined) return undefined;
  const offsets = new Set([
    offsetAt(wanted - aDay, zone),
    offsetAt(wanted, zone),
    offsetAt(wanted + aDay, zone),
  ]);
  return [...offsets]
    .map((offset) => wanted - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === wanted)
    .sort((a, b) => a - b);
};

/** The one instant at which a wall clock in `zone` shows `local`, or why there is none such. */
export const onlyInstant = (
  local: LocalTime,
  zone: string,
): { instant: Instant } | { reason: string } => {
  const found = instantsOf(local, zone);
  if (found === undefined)
    return {
      reason: 'is not a time of the calendar: give an hour from 00 to 23 of a day that exists',
    };
  const [first, second] = found;
  if (first === undefined)
    return {
      reason: `does not exist in ${zone}, where the clock skips it: give the hour after it`,
    };
  if (second !== undefined)
    return {
      reason: `occurs twice in ${zone}, where the clock goes back: give an hour that occurs once`,
    };
  return { instant: first };
};

/** In Beirut or Cairo summer time skips a midnight: that day begins at one o'clock. */
export const startOfDay = (day: string, zone: string): Instant =>
  ['00:00', '01:00'].flatMap((time) => instantsOf(`${day}T${time}`, zone) ?? [])[0] ?? Number.NaN;
