import { dayAt, twoDigits } from './local-text.ts';
import { anHour } from './spans.ts';
import { type Instant, instantsOf, wallClock } from './zoned-time.ts';

const halfADay = 12 * anHour;

/** Reminders rest from 22:00 until 07:00 on the clock of the city. */
const firstHour = 7;
const quietFrom = 22;

/** With less left than this, a reminder that waits for the morning may come too late. */
const noTimeToWait = 12 * anHour;

const isQuiet = (instant: Instant, zone: string): boolean => {
  const { hour } = wallClock(instant, zone);
  return hour < firstHour || hour >= quietFrom;
};

/** The first seven o'clock of the morning in `zone` that is not before `instant`. */
const nextMorning = (instant: Instant, zone: string): Instant => {
  // In half days: a whole one could skip a day of 23 hours. A zone that crosses the date line skips
  // a day, with its morning.
  for (let halves = -2; halves <= 6; halves += 1) {
    const day = dayAt(instant + halves * halfADay, zone);
    const local = `${day}T${twoDigits(firstHour)}:00`;
    const found = instantsOf(local, zone)?.find((one) => one >= instant);
    if (found !== undefined) return found;
  }
  throw new Error(`no morning comes in ${zone}`);
};

/**
 * When a reminder that is due at `instant` may be sent to somebody in `zone`: at once by day, at
 * 07:00 by night. With under 12 hours left until `endsAt` it goes at once.
 */
export const afterQuietHours = (
  instant: Instant,
  { zone, endsAt }: Readonly<{ zone: string; endsAt: Instant }>,
): Instant => {
  if (endsAt - instant < noTimeToWait || !isQuiet(instant, zone)) return instant;
  return nextMorning(instant, zone);
};
