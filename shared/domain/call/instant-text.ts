import { said } from '../time/said.ts';
import { aMinute } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';

const localeOf = (language: string): string =>
  // Without these the Thai calendar prints the year 2570, and Arabic its own digits.
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

const made = new Map<string, Intl.DateTimeFormat>();

const toTheMinute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** How exact a text is, in what it says beside weekday and date, and how short. */
const precisions = {
  day: {},
  minute: toTheMinute,
  second: { ...toTheMinute, second: '2-digit' },
  brief: { ...toTheMinute, weekday: 'short', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatter = (
  language: string,
  zone: string,
  precision: keyof typeof precisions,
): Intl.DateTimeFormat => {
  const key = `${language} ${zone} ${precision}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...precisions[precision],
  });
  made.set(key, format);
  return format;
};

/** An instant as the wall clock and calendar of `zone` show it: `Thursday, 17 May 2018 at 23:59`. */
export const instantText = (instant: Instant, zone: string, language: string): string =>
  said(`minute ${instant} ${zone} ${language}`, () =>
    formatter(language, zone, 'minute').format(instant),
  );

/** The same with seconds, for receipts. */
export const exactInstantText = (instant: Instant, zone: string, language: string): string =>
  formatter(language, zone, 'second').format(instant);

/** The same to the minute in fewer letters, for tables: `Thu, 17 May 2018, 23:59`. */
export const briefInstantText = (instant: Instant, zone: string, language: string): string =>
  formatter(language, zone, 'brief').format(instant);

/** The days from `from` to `to`, each as YYYY-MM-DD: `Monday 9 July – Friday 13 July 2018`. */
export const daysText = (from: string, to: string, language: string): string =>
  said(`days ${from} ${to} ${language}`, () =>
    formatter(language, 'UTC', 'day').formatRange(Date.parse(from), Date.parse(to)),
  );

/**
 * The last minute in which a call that closes at the exclusive instant `closesAt` takes
 * applications. People are shown this one: "23:59 on Thursday", never "midnight".
 */
export const lastMinute = (closesAt: Instant): Instant => closesAt - aMinute;
