import { err, type Result } from '../../../result.ts';
import { dayAt } from '../../../time/local-text.ts';
import { type NotADay, readDay } from '../../../time/typed/typed-day.ts';
import type { Instant } from '../../../time/zoned-time.ts';

export type NotAgreed = 'missing' | 'not-yet' | NotADay;

/**
 * Reads the day on which somebody agreed to the declarations on paper or by email, as it was typed: on
 * the calendar of `zone`, and not after `at`.
 */
export const readAgreedOn = (
  typed: string,
  { at, zone }: Readonly<{ at: Instant; zone: string }>,
): Result<string, NotAgreed> => {
  if (typed.trim() === '') return err('missing');
  const day = readDay(typed);
  return day.ok && day.value > dayAt(at, zone) ? err('not-yet') : day;
};

const before = 'on paper or by email, ';

/** Stands for the wording of the declarations where no page has shown them. */
export const wordingAgreedOn = (day: string): string => `${before}${day}`;

/** The day of such a wording; undefined where a page has shown the declarations. */
export const agreedOn = (wording: string): string | undefined =>
  wording.startsWith(before) ? wording.slice(before.length) : undefined;
