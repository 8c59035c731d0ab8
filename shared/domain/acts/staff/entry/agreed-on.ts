import { err, ok, type Result } from '../../../result.ts';
import { dayAt } from '../../../time/local-text.ts';
import type { Instant } from '../../../time/zoned-time.ts';
import { isDay } from '../return-for-information.ts';

export type NotAgreed = 'missing' | 'not-a-day' | 'not-yet';

/**
 * Reads the day on which somebody agreed to the declarations on paper or by email: `2027-03-15`, on
 * the calendar of `zone`, and not after `at`.
 */
export const readAgreedOn = (
  typed: string,
  { at, zone }: Readonly<{ at: Instant; zone: string }>,
): Result<string, NotAgreed> => {
  const day = typed.trim();
  if (day === '') return err('missing');
  if (!isDay(day)) return err('not-a-day');
  return day > dayAt(at, zone) ? err('not-yet') : ok(day);
};

const before = 'on paper or by email, ';

/** Stands for the wording of the declarations where no page has shown them. */
export const wordingAgreedOn = (day: string): string => `${before}${day}`;

/** The day of such a wording; undefined where a page has shown the declarations. */
export const agreedOn = (wording: string): string | undefined =>
  wording.startsWith(before) ? wording.slice(before.length) : undefined;
