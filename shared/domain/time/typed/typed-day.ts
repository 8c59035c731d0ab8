import { narrow } from '../../form/plain-characters.ts';
import { cleanLine } from '../../form/text.ts';
import { err, ok, type Result } from '../../result.ts';
import { twoDigits } from '../local-text.ts';

/** Why what was typed is no day that anybody would read in the same way. */
export type NotADay =
  | 'no-day'
  /** Without a year, or with two digits of one: `5/3/26` can be three days. */
  | 'no-year'
  /** 30 February. */
  | 'no-such-day'
  /** `05/03/2026` is in March for some and in May for others. */
  | 'two-days'
  /** The weekday that was typed beside it is that of another day. */
  | 'other-weekday';

/** Longer than anything that says a day and a time. */
const longestTyped = 80;

const namesOfMonths =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const shortWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const koreanWeekdays = [...'일월화수목금토'];

const englishWeekday =
  /\(?\b(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|r|rs|rsday|urday)?\b[.,)]*/;
const koreanWeekday = /\(([일월화수목금토])(?:요일)?\)|([일월화수목금토])요일/;

const shapes = {
  yearFirst:
    /^(?<year>\d{4})(?: ?[-/.년] ?| )(?<month>\d{1,2})(?: ?[-/.월] ?| )(?<day>\d{1,2}) ?[.일]?$/,
  digits: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  dayFirst:
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<name>[a-z]{3,9})\.?(?:[ ,-]+(?<year>\d+))?$/,
  monthFirst: /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(?<year>\d+))?$/,
  yearAndName: /^(?<year>\d{4})[ ,-]+(?<name>[a-z]{3,9})\.?[ -](?<day>\d{1,2})$/,
} as const;
const eitherFirst = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})\.?$/;
const withoutYear = /^\d{1,2} ?[-/.월] ?\d{1,2} ?[.일]?(?: ?[-/.]? ?\d{1,2}\.?)?$/;

const dayOf = (year: number, month: number, day: number): Result<string, NotADay> => {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  const instant = Date.UTC(year, month - 1, day);
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return exists && new Date(instant).toISOString().startsWith(text) ? ok(text) : err('no-such-day');
};

const monthNamed = (name: string): number =>
  namesOfMonths.findIndex((month) => month.startsWith(name)) + 1;

type Groups = Readonly<Record<string, string | undefined>>;

const dayIn = ({ year, month, name, day }: Groups): Result<string, NotADay> => {
  const inYear = name === undefined ? Number(month) : monthNamed(name);
  if (name !== undefined && inYear === 0) return err('no-day');
  return year?.length === 4 ? dayOf(Number(year), inYear, Number(day)) : err('no-year');
};

/** Of two numbers before a year, which one the month is: both can be, or only one of them. */
const eitherDay = (first: number, second: number, year: number): Result<string, NotADay> => {
  if (first !== second && first <= 12 && second <= 12) return err('two-days');
  return second > 12 ? dayOf(year, first, second) : dayOf(year, second, first);
};

const withoutWeekday = (text: string): string =>
  text.replace(koreanWeekday, ' ').replace(englishWeekday, ' ').replace(/ +/g, ' ').trim();

const readPlainDay = (text: string): Result<string, NotADay> => {
  for (const shape of Object.values(shapes)) {
    const groups = shape.exec(text)?.groups;
    if (groups) return dayIn(groups);
  }
  const either = eitherFirst.exec(text);
  if (either) return eitherDay(Number(either[1]), Number(either[2]), Number(either[3]));
  return err(withoutYear.test(text) ? 'no-year' : 'no-day');
};

/** The number of the weekday that a text names, from 0 for Sunday; undefined where it names none. */
const weekdayIn = (text: string): number | undefined => {
  const korean = koreanWeekday.exec(text);
  if (korean) return koreanWeekdays.indexOf(korean[1] ?? korean[2] ?? '');
  const english = englishWeekday.exec(text);
  return english ? shortWeekdays.indexOf(english[1] ?? '') : undefined;
};

/**
 * Text as it is read: without capitals, full-width digits and what nobody sees, such as the marks of
 * direction that Windows copies with a date. The raised number of a footnote is no digit.
 */
export const legibleTyped = (typed: string): string =>
  typed.length > longestTyped ? '' : narrow(cleanLine(typed)).toLowerCase();

/**
 * Reads a day as people type it who have no calendar to choose it from: `2026-3-5`, `5 March 2026`,
 * `2026년 3월 5일`; answers `2026-03-05`. What can be two days is refused, and never guessed.
 */
export const readDay = (typed: string): Result<string, NotADay> => {
  const text = legibleTyped(typed);
  const day = readPlainDay(withoutWeekday(text));
  const weekday = weekdayIn(text);
  if (!day.ok || weekday === undefined) return day;
  return new Date(`${day.value}T00:00Z`).getUTCDay() === weekday ? day : err('other-weekday');
};
