import { err, type Result } from '../../../result.ts';
import { dayAt } from '../../../time/local-text.ts';
import { aDay } from '../../../time/spans.ts';
import { type NotADay, readDay } from '../../../time/typed/typed-day.ts';
import type { Instant } from '../../../time/zoned-time.ts';

export type NotAgreed = 'missing' | 'not-yet' | 'long-ago' | NotADay;

/** Nobody agrees to a call before anybody knows of it: an earlier day has a wrong year. */
const longest = 366 * aDay;

/**
 * Reads the day on which somebody agreed to the declarations on paper or by email, as it was typed: on
 * the calendar of `zone`, not after `at`, and in the year before it.
 */
export const readAgreedOn = (
  typed: string,
  { at, zone }: Readonly<{ at: Instant; zone: string }>,
): Result<string, NotAgreed> => {
  if (typed.trim() === '') return err('missing');
  const day = readDay(typed);
  if (!day.ok) return day;
  if (day.value > dayAt(at, zone)) return err('not-yet');
  return day.value < dayAt(at - longest, zone) ? err('long-ago') : day;
};

const before = 'on paper or by email, ';

/** Stands for the wording of the declarations where no page has shown them. */
export const wordingAgreedOn = (day: string): string => `${before}${day}`;

/** The day of such a wording; undefined where a page has shown the declarations. */
export const agreedOn = (wording: string): string | undefined =>
  wording.startsWith(before) ? wording.slice(before.length) : undefined;
