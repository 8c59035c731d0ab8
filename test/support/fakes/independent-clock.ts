import type { Language } from '#shared/domain/call/language.ts';

/**
 * A second calculation of wall clocks, sharing nothing with the product's but the zone database:
 * the offset that Intl prints in words, and the calendar by days counted from 1970.
 */
export const independentOffset = (instant: number, zone: string): number => {
  const named = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const read = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(named ?? '');
  if (!read) throw new Error(`Intl calls the offset of ${zone} "${named}"`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = read;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
};

const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const months = [
  'January February March April May June',
  'July August September October November December',
].flatMap((half) => half.split(' '));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;

const pad = (value: number): string => String(value).padStart(2, '0');

export type Shown = Readonly<{
  weekday: string;
  day: number;
  month: string;
  year: number;
  hour: string;
  minute: string;
  second: string;
}>;

/** What is on the wall of `zone` at an instant from 1970 on. */
export const independentClock = (instant: number, zone: string): Shown => {
  const local = Math.floor((instant + independentOffset(instant, zone)) / 1000);
  const days = Math.floor(local / 86_400);
  let [year, month, day] = [1970, 0, days];
  while (day >= (isLeap(year) ? 366 : 365)) {
    day -= isLeap(year) ? 366 : 365;
    year += 1;
  }
  while (day >= daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
  }
  const seconds = local - days * 86_400;
  return {
    weekday: weekdays[((days % 7) + 7) % 7] ?? '',
    day: day + 1,
    month: months[month] ?? '',
    year,
    hour: pad(Math.floor(seconds / 3600)),
    minute: pad(Math.floor(seconds / 60) % 60),
    second: pad(seconds % 60),
  };
};

const koreanWeekdays = new Map(
  weekdays.map((weekday, index) => [weekday, '목금토일월화수'[index]]),
);

const written: Readonly<Record<Language, (shown: Shown) => string>> = {
  en: ({ weekday, day, month, year, hour, minute }) =>
    `${weekday}, ${day} ${month} ${year} at ${hour}:${minute}`,
  ko: ({ weekday, day, month, year, hour, minute }) =>
    `${year}년 ${months.indexOf(month) + 1}월 ${day}일 ${koreanWeekdays.get(weekday)}요일 ${hour}:${minute}`,
};

/** The same as one reads it: `Thursday, 17 May 2018 at 23:59`. */
export const independentText = (instant: number, zone: string, language: Language = 'en'): string =>
  written[language](independentClock(instant, zone));
