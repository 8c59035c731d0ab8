import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantsOf, isZone, offsetAt, wallClock } from '#shared/domain/time/zoned-time.ts';
import {
  independentClock,
  independentOffset,
} from '../../../../support/fakes/independent-clock.ts';

const zones = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Vladivostok',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Mexico_City',
  'America/New_York',
  'America/St_Johns',
  'America/Asuncion',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Marquesas',
];

const aZone = fc.constantFrom(...zones);
/** 1985 to 2040, on the second. */
const anInstant = fc
  .integer({ min: 473_385_600, max: 2_208_988_800 })
  .map((seconds) => seconds * 1000);

const localOf = (instant: number, zone: string): string => {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
};

const utc = (iso: string): number => Date.parse(`${iso}Z`);

describe('a local time of a zone', () => {
  test.each([
    ['2018-05-18T00:00', 'Asia/Seoul', '2018-05-17T15:00'],
    ['2018-05-18T00:00', 'UTC', '2018-05-18T00:00'],
    ['2018-05-18T00:00', 'Asia/Kathmandu', '2018-05-17T18:15'],
    ['2018-05-18T00:00', 'Asia/Kolkata', '2018-05-17T18:30'],
    ['2018-05-18T00:00', 'Asia/Tehran', '2018-05-17T19:30'],
    ['2018-05-18T00:00', 'America/St_Johns', '2018-05-18T02:30'],
    ['2018-05-18T00:00', 'Pacific/Marquesas', '2018-05-18T09:30'],
    ['2018-05-18T00:00', 'Pacific/Chatham', '2018-05-17T11:15'],
    ['2018-05-18T00:00', 'Australia/Lord_Howe', '2018-05-17T13:30'],
    ['2018-01-18T00:00', 'Australia/Lord_Howe', '2018-01-17T13:00'],
    ['2018-05-18T00:00', 'America/Mexico_City', '2018-05-18T05:00'],
    ['2018-05-18T00:00:59', 'Asia/Seoul', '2018-05-17T15:00:59'],
    ['2016-02-29T12:00', 'Asia/Seoul', '2016-02-29T03:00'],
  ])('%s in %s happens once, at %s UTC', (local, zone, at) => {
    expect(instantsOf(local, zone)).toEqual([utc(at)]);
  });

  test.each([
    ['2018-03-11T02:30', 'America/New_York'],
    ['2018-03-25T01:30', 'Europe/London'],
    ['2018-10-07T02:15', 'Australia/Lord_Howe'],
    ['2018-03-25T00:30', 'Asia/Beirut'],
    ['2018-10-07T00:00', 'America/Asuncion'],
    ['2018-04-01T02:00', 'America/Mexico_City'],
    ['2018-03-22T00:00', 'Asia/Tehran'],
    ['2018-09-30T02:45', 'Pacific/Chatham'],
    ['2018-03-25T02:00', 'Africa/Casablanca'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
    ['1988-05-08T02:30', 'Asia/Seoul'],
    ['2014-05-16T00:00', 'Africa/Cairo'],
    ['2018-03-11T02:00', 'America/St_Johns'],
  ])('%s in %s is skipped when the clock goes forward', (local, zone) => {
    expect(instantsOf(local, zone)).toEqual([]);
  });

  test.each([
    ['2018-11-04T01:30', 'America/New_York', 60],
    ['2018-10-28T01:30', 'Europe/London', 60],
    ['2018-04-01T01:45', 'Australia/Lord_Howe', 30],
    ['2018-10-27T23:30', 'Asia/Beirut', 60],
    ['2018-03-24T23:00', 'America/Asuncion', 60],
    ['2018-10-28T01:00', 'America/Mexico_City', 60],
    ['2018-09-21T23:30', 'Asia/Tehran', 60],
    ['2018-04-01T02:45', 'Pacific/Chatham', 60],
    ['2018-11-04T01:00', 'America/St_Johns', 60],
    ['2014-09-25T23:30', 'Africa/Cairo', 60],
    ['1988-10-09T02:30', 'Asia/Seoul', 60],
    ['2018-10-28T01:59:59', 'Europe/Dublin', 60],
  ])('%s in %s happens twice, %i minutes apart', (local, zone, minutes) => {
    const found = instantsOf(local, zone) ?? [];
    const [first = 0, second = 0] = found;
    expect(found).toHaveLength(2);
    expect(second - first).toBe(minutes * 60_000);
    expect(
      [localOf(first, zone), localOf(second, zone)].map((one) => one.startsWith(local)),
    ).toEqual([true, true]);
  });

  test.each([
    ['2018-02-30T00:00'],
    ['2018-05-17T24:00'],
    ['2018-05-17T23:60'],
    ['2018-05-17T23:59:60'],
    ['2018-13-01T00:00'],
    ['2017-02-29T00:00'],
    ['2018-05-17'],
    ['2018-05-17 23:59'],
    ['2018-05-17T23:59Z'],
    ['2018-05-17T23:59+09:00'],
    ['18-05-17T23:59'],
    ['0018-05-17T23:59'],
    [''],
  ])('"%s" is no time of the calendar', (local) => {
    expect(instantsOf(local, 'Asia/Seoul')).toBeUndefined();
  });

  test('comes back from every instant of twenty zones', () => {
    fc.assert(
      fc.property(anInstant, aZone, (instant, zone) => {
        expect(instantsOf(localOf(instant, zone), zone)).toContain(instant);
      }),
      { numRuns: 4000 },
    );
  });

  test('never happens more than twice, and each time the wall shows it', () => {
    fc.assert(
      fc.property(anInstant, aZone, (instant, zone) => {
        const local = new Date(instant).toISOString().slice(0, 19);
        const found = instantsOf(local, zone) ?? [];
        expect(found.length).toBeLessThanOrEqual(2);
        expect(found.map((one) => localOf(one, zone))).toEqual(found.map(() => local));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the wall clock', () => {
  test('shows what a second calculation says', () => {
    fc.assert(
      fc.property(anInstant, aZone, (instant, zone) => {
        const { weekday, year, day, hour, minute, second } = wallClock(instant, zone);
        const other = independentClock(instant, zone);
        expect([weekday, year, day, hour, minute, second]).toEqual([
          other.weekday,
          other.year,
          other.day,
          Number(other.hour),
          Number(other.minute),
          Number(other.second),
        ]);
        expect(offsetAt(instant, zone)).toBe(independentOffset(instant, zone));
      }),
      { numRuns: 1200 },
    );
  });

  test('is not moved by milliseconds', () => {
    expect(offsetAt(utc('2018-05-17T14:59:59.999'), 'Asia/Kathmandu')).toBe(20_700_000);
    expect(wallClock(utc('2018-05-17T14:59:59.999'), 'Asia/Seoul')).toMatchObject({
      day: 17,
      hour: 23,
      minute: 59,
      second: 59,
    });
  });
});

test('a zone is one that the zone database knows', () => {
  expect(zones.filter(isZone)).toEqual(zones);
  expect(['Seoul', 'Asia/Soul', 'KST9', '', 'Asia/Seoul ', '../etc'].filter(isZone)).toEqual([]);
});
