import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMinute } from '#shared/domain/time/typed/typed-minute.ts';

const seoul = 'Asia/Seoul';
const sixInTheEvening = Date.parse('2026-03-05T18:00+09:00');

describe('somebody types a day with a time', () => {
  test.each([
    '2026-03-05 18:00',
    '2026-03-05T18:00',
    '2026-3-5  18:00',
    '2026-3-5 18:00:00',
    '2026-3-5 6pm',
    '2026-3-5, 6 p.m.',
    '2026-3-5 6.00 PM',
    '5 March 2026, 6:00 pm',
    '5 March 2026 at 18:00',
    'Thursday, 5 March 2026 at 18:00',
    'Thursday, 5 March 2026 at 18:00 (Seoul time)',
    '18:00, 5 March 2026',
    '6pm on 5 March 2026',
    '5 March 2026 18h00',
    '5 March 2026 18h',
    '2026년 3월 5일 18:00',
    '2026년 3월 5일 18시',
    '2026년 3월 5일 18시 00분',
    '2026년 3월 5일 오후 6시',
    '2026년 3월 5일 목요일 오후 6:00',
    '2026. 3. 5. 오후 6시까지',
    '２０２６-３-５ １８：００',
  ])('as %s', (typed) => {
    expect(readMinute(typed, seoul)).toEqual({ ok: true, value: sixInTheEvening });
  });

  test.each([
    ['5 March 2026 at 12pm', '2026-03-05T12:00+09:00'],
    ['5 March 2026, noon', '2026-03-05T12:00+09:00'],
    ['2026년 3월 5일 정오', '2026-03-05T12:00+09:00'],
    ['2026년 3월 5일 오전 9시 5분', '2026-03-05T09:05+09:00'],
    ['2026년 3월 5일 오전 0시 30분', '2026-03-05T00:30+09:00'],
    ['2026-03-05 06h30', '2026-03-05T06:30+09:00'],
    ['2026-03-05 06:30', '2026-03-05T06:30+09:00'],
    ['2026-03-05 11:59 pm', '2026-03-05T23:59+09:00'],
  ])('as %s', (typed, instant) => {
    expect(readMinute(typed, seoul)).toEqual({ ok: true, value: Date.parse(instant) });
  });

  test.each([
    ['2026-03-05', 'no-time'],
    ['5 March 2026 at', 'no-time'],
    ['2026-03-05 6', 'no-time'],
    ['18:00', 'no-day'],
    ['tomorrow 18:00', 'no-day'],
    ['5 March 18:00', 'no-year'],
    ['05/03/2026 18:00', 'two-days'],
    ['30 February 2026 18:00', 'no-such-day'],
    ['Friday, 5 March 2026 at 18:00', 'other-weekday'],
    ['2026-03-05 6:30', 'two-times'],
    ['2026년 3월 5일 6시', 'two-times'],
    ['2026-03-05 6h', 'two-times'],
    ['2026-03-05 6h30', 'two-times'],
    ['2026년 3월 5일 오전 0시', 'first-minute'],
    ['2026-03-05 25:00', 'no-time'],
    ['2026-03-05 18:75', 'no-time'],
    ['2026-03-05 18pm', 'no-time'],
    ['2026-03-05 0pm', 'no-time'],
    ['2026-03-05 18:00 19:00', 'no-day'],
    ['2026-03-05 18:00 UTC', 'no-day'],
    ['2026-03-06 00:00', 'first-minute'],
    ['2026-03-05 24:00', 'first-minute'],
    ['2026-03-05 12 am', 'first-minute'],
    ['midnight, 5 March 2026', 'first-minute'],
    ['2026년 3월 5일 자정', 'first-minute'],
    ['2026년 3월 5일 오전 12시', 'first-minute'],
    ['9'.repeat(100_000), 'no-day'],
  ])('as %.40s, which is asked for again: %s', (typed, fault) => {
    expect(readMinute(typed, seoul)).toEqual({ ok: false, error: fault });
  });

  test('that the clocks skip, or show twice', () => {
    expect(readMinute('2026-03-29 02:30', 'Europe/Warsaw')).toEqual({
      ok: false,
      error: 'clocks-change',
    });
    expect(readMinute('2026-10-25 02:30', 'Europe/Warsaw')).toEqual({
      ok: false,
      error: 'clocks-change',
    });
  });

  test('on the clock of the call, and of no other place', () => {
    expect(readMinute('5 March 2026 at 18:00 (Seoul time)', 'Europe/Warsaw').ok).toBe(false);
    expect(readMinute('5 March 2026 at 18:00', 'Europe/Warsaw')).toEqual({
      ok: true,
      value: Date.parse('2026-03-05T18:00+01:00'),
    });
  });
});

/** Ways to write hours and minutes of a day; each names one minute, or has to be asked for again. */
const clocks: readonly ((hour: number, minute: string) => string)[] = [
  (hour, minute) => `${hour}:${minute}`,
  (hour, minute) => `${String(hour).padStart(2, '0')}:${minute}`,
  (hour, minute) => `${hour}h${minute}`,
  (hour, minute) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`,
  (hour, minute) => `${hour % 12 || 12}.${minute}${hour < 12 ? 'a.m.' : 'p.m.'}`,
  (hour, minute) => `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}시 ${Number(minute)}분`,
  (hour, minute) => `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}:${minute}`,
  (hour, minute) => `${hour}시 ${Number(minute)}분`,
];

test.each([
  'Asia/Seoul',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
])('each minute on the clock of %s that can be written is that one, or asked for again', (zone) => {
  const shown = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 1_461 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...clocks), fc.boolean(), (minute, clock, isFirst) => {
      const instant = Date.parse('2026-01-01T00:00Z') + minute * 60_000;
      const part = Object.fromEntries(
        shown.formatToParts(instant).map(({ type, value }) => [type, value]),
      );
      const day = `${part['year']}-${part['month']}-${part['day']}`;
      const time = clock(Number(part['hour']), part['minute'] ?? '');
      const read = readMinute(isFirst ? `${time} ${day}` : `${day} ${time}`, zone);
      expect(read.ok ? read.value : instant).toBe(instant);
    }),
    { numRuns: 1_000 },
  );
});
