import type { NotADay } from '#shared/domain/time/typed/typed-day.ts';
import type { NotAMinute } from '#shared/domain/time/typed/typed-minute.ts';

/** What is wrong with a date that was typed, and what to type. */
export const notADay: Readonly<Record<NotADay, string>> = {
  'no-day': 'Enter a date, such as 2027-03-15 or 15 March 2027',
  'no-year': 'Enter the date with the year in 4 digits, such as 15 March 2027',
  'no-such-day': 'This date is not in the calendar. Check the day, the month and the year.',
  'two-days': 'This can be 2 dates. Write the month as a word, such as 5 March 2027.',
  'other-weekday': 'The weekday and the date do not match. Check both.',
};

/** The same of a date with a time. */
export const notAMinute: Readonly<Record<NotAMinute, string>> = {
  ...notADay,
  'no-day': 'Enter a date and a time, such as 2027-03-15 23:59 or 15 March 2027, 6 pm',
  'no-time': 'Enter a time, such as 23:59 or 6 pm',
  'two-times': 'This can be morning or evening. Enter a time such as 06:30 or 18:30.',
  'first-minute': 'Midnight can belong to 2 days. Enter 23:59 of the day that you mean.',
  'clocks-change': 'The clocks change at this time. Enter a time one hour earlier or later.',
};
