import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuietHours } from '#shared/domain/time/quiet-hours.ts';
import { wallClock } from '#shared/domain/time/zoned-time.ts';

const anHour = 3_600_000;
const utc = (iso: string): number => Date.parse(`${iso}Z`);
const never = utc('2100-01-01T00:00');

const allowed = (iso: string, zone: string, endsAt = never): string =>
  new Date(afterQuietHours(utc(iso), { zone, endsAt })).toISOString().slice(0, 16);

describe('a reminder that is due', () => {
  test.each([
    ['at noon in Seoul', '2018-05-01T03:00', 'Asia/Seoul', '2018-05-01T03:00'],
    ['at 21:59 in Seoul', '2018-05-01T12:59', 'Asia/Seoul', '2018-05-01T12:59'],
    ['at 07:00 in Seoul', '2018-04-30T22:00', 'Asia/Seoul', '2018-04-30T22:00'],
  ])('%s goes at once', (_, at, zone, then) => {
    expect(allowed(at, zone)).toBe(then);
  });

  test.each([
    ['at 22:00 in Seoul', '2018-05-01T13:00', 'Asia/Seoul', '2018-05-01T22:00'],
    ['at 06:59 in Seoul', '2018-05-01T21:59', 'Asia/Seoul', '2018-05-01T22:00'],
    ['at midnight in Kathmandu', '2018-05-01T18:15', 'Asia/Kathmandu', '2018-05-02T01:15'],
    // Clocks in New York go forward at 02:00 on 11 March 2018, back on 4 November.
    ['in a short night', '2018-03-11T06:30', 'America/New_York', '2018-03-11T11:00'],
    ['in a long night', '2018-11-04T04:30', 'America/New_York', '2018-11-04T12:00'],
    // A day of 23 hours follows: a step of 24 would skip its morning.
    ['at 23:30 before a short day', '2037-03-28T23:30', 'Europe/London', '2037-03-29T06:00'],
    // Samoa had no 30 December 2011.
    ['before a day that never came', '2011-12-30T09:30', 'Pacific/Apia', '2011-12-30T17:00'],
  ])('%s waits for the morning', (_, at, zone, then) => {
    expect(allowed(at, zone)).toBe(then);
  });

  test('by night goes at once when less than 12 hours remain, and waits when 12 do', () => {
    const at = '2018-05-17T13:30';
    expect(allowed(at, 'Asia/Seoul', utc('2018-05-18T01:29'))).toBe(at);
    expect(allowed(at, 'Asia/Seoul', utc('2018-05-18T01:30'))).toBe('2018-05-17T22:00');
  });
});

const zones = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Ulaanbaatar',
  'Africa/Cairo',
  'Africa/Kampala',
  'America/Mexico_City',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
];

test('in every zone, across every change of its clocks, nobody is woken and nobody waits for long', () => {
  const instants = fc.integer({ min: 946_684_800, max: 2_208_988_800 });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (seconds, zone) => {
      const due = seconds * 1000;
      const then = afterQuietHours(due, { zone, endsAt: never * 2 });
      const { hour } = wallClock(then, zone);
      expect(hour).toBeGreaterThanOrEqual(7);
      expect(hour).toBeLessThan(22);
      expect(then).toBeGreaterThanOrEqual(due);
      expect(then - due).toBeLessThanOrEqual(10 * anHour);
      // What may go, goes; asked again, the answer stays.
      expect(afterQuietHours(then, { zone, endsAt: never * 2 })).toBe(then);
    }),
    { numRuns: 3_000 },
  );
});

test('a reminder that waits still comes before the end', () => {
  const instants = fc.integer({ min: 946_684_800, max: 2_208_988_800 });
  const left = fc.integer({ min: 1, max: 72 * 3_600 });
  fc.assert(
    fc.property(instants, left, fc.constantFrom(...zones), (seconds, rest, zone) => {
      const endsAt = (seconds + rest) * 1000;
      expect(afterQuietHours(seconds * 1000, { zone, endsAt })).toBeLessThan(endsAt);
    }),
    { numRuns: 3_000 },
  );
});
