import { type Instant, wallClock } from './zoned-time.ts';

/** A number of the clock or calendar in two digits. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The calendar day at an instant: `2027-03-15`. */
export const dayAt = (instant: Instant, zone: string): string => {
  const { year, month, day } = wallClock(instant, zone);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};
