import { err, ok, type Result } from '../../result.ts';
import { twoDigits } from '../local-text.ts';
import { type Instant, instantsOf } from '../zoned-time.ts';
import { legibleTyped, type NotADay, readDay } from './typed-day.ts';

/** Why what was typed is no minute that anybody would read in the same way. */
export type NotAMinute =
  | NotADay
  /** No time, or 25:00. */
  | 'no-time'
  /** `6:30` is in the morning for some and in the evening for others. */
  | 'two-times'
  /** 00:00 or 24:00: it is the midnight before for some, and the one after for others. */
  | 'first-minute'
  /** The clocks go forward over it, or back over it. */
  | 'clocks-change';

/** Hours and minutes of the clock: 24 hours where no half of the day is named. */
type Clock = Readonly<{ hour: number; minute: number; half?: 'am' | 'pm' | undefined }>;
type Groups = Readonly<Record<string, string | undefined>>;

const clockOf = ({ hour, minute, half }: Groups): Clock => {
  const isMorning = half === 'a' || half === '오전';
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: half === undefined ? undefined : isMorning ? 'am' : 'pm',
  };
};

/** The ways in which people write a time, those that say most first. */
const shapes: readonly RegExp[] = [
  /(?<half>오전|오후) ?(?<hour>\d{1,2}) ?(?:시(?: ?(?<minute>\d{1,2}) ?분)?|:(?<minutes>\d{2}))/,
  /(?<![\d:.])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>[ap])\.? ?m(?![a-z])\.?/,
  /(?<![\d:])(?<hour>\d{1,2}) ?시(?: ?(?<minute>\d{1,2}) ?분)?/,
  /(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?![\d:])/,
  /(?<![\d:])(?<hour>\d{1,2})h(?<minute>\d{2})?(?![\da-z])/,
];

const named: readonly (readonly [RegExp, Clock])[] = [
  [/\bnoon\b|정오/, { hour: 12, minute: 0 }],
  [/\bmidnight\b|자정/, { hour: 0, minute: 0 }],
];

type Found = Readonly<{ clock: Clock; text: string; rest: string }>;

const findTime = (text: string): Found | undefined => {
  for (const [name, clock] of named)
    if (name.test(text)) return { clock, text: '12:00', rest: text.replace(name, ' ') };
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const groups: Groups = match.groups ?? {};
    const minute = groups['minute'] ?? groups['minutes'];
    const clock = clockOf({ ...groups, minute });
    return { clock, text: match[0], rest: text.replace(match[0], ' ') };
  }
  return undefined;
};

/** What people put around a day and a time. */
const joints = new Set(['at', 'on', 'by', 'until', 't', '까지', '에']);
/** The same where it stands at the day itself: `2026-03-05T`, `5일까지`. */
const joined = /(?:(?<=\d)t|까지|에)$/;

const withoutJoints = (text: string): string => {
  const words = text.split(/[ ,]/).filter((word) => word !== '');
  const isOwn = (word: string): boolean => !joints.has(word);
  const from = words.findIndex(isOwn);
  const day = from < 0 ? [] : words.slice(from, words.findLastIndex(isOwn) + 1);
  return day.join(' ').replace(joined, '');
};

/** The zone of the call, as our own pages write it beside a time that somebody copies. */
const seoulWords = /\(?(?:seoul time|kst|서울 시간|한국 표준시|한국 시간)\)?/;

/** Without a half of the day, one digit is no hour of the clock with 24 of them (`6:30`, `6h`), nor is `6시`. */
const isEither = ({ hour, half }: Clock, text: string): boolean =>
  half === undefined && (text.includes('시') ? hour >= 1 && hour <= 12 : /^[1-9][:h]/.test(text));

const timeIn = ({ clock, text }: Found): Result<string, NotAMinute> => {
  const { hour, minute, half } = clock;
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return err('no-time');
  // 오전 0시 30분 is half an hour after midnight.
  if (half !== undefined && (hour < (half === 'am' ? 0 : 1) || hour > 12)) return err('no-time');
  if (isEither(clock, text)) return err('two-times');
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (inDay % 24 === 0 && minute === 0) return err('first-minute');
  return ok(`${twoDigits(inDay)}:${twoDigits(minute)}`);
};

/**
 * Reads a minute on the clock of `zone` as people type it: `2026-3-5 18:00`, `5 March 2026, 6 pm`,
 * `2026년 3월 5일 오후 6시`. What can be two minutes is refused, and never guessed.
 */
export const readMinute = (typed: string, zone: string): Result<Instant, NotAMinute> => {
  const legible = legibleTyped(typed);
  const text = zone === 'Asia/Seoul' ? legible.replace(seoulWords, ' ').trim() : legible;
  const found = findTime(text);
  const rest = found?.rest ?? text;
  const day = readDay(withoutJoints(rest));
  if (!found) return err(/\d{4}/.test(text) ? 'no-time' : 'no-day');
  if (!day.ok) return day;
  const time = timeIn(found);
  if (!time.ok) return time;
  const [instant, ...others] = instantsOf(`${day.value}T${time.value}`, zone) ?? [];
  return instant === undefined || others.length > 0 ? err('clocks-change') : ok(instant);
};
