import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '#shared/domain/time/typed/typed-day.ts';

describe('somebody without a date picker types the day', () => {
  test.each([
    '2026-03-05',
    '2026-3-5',
    '2026/3/5',
    '2026.3.5',
    '2026. 3. 5.',
    '2026 3 5',
    '20260305',
    '２０２６-０３-０５',
    '  5 March 2026 ',
    '5 march 2026',
    '5 Mar 2026',
    '5 Mar. 2026',
    '5-Mar-2026',
    '5th March 2026',
    'the 5th of March 2026',
    'March 5, 2026',
    'Mar 5 2026',
    '2026 March 5',
    'Thursday, 5 March 2026',
    'Thu 5 March 2026',
    '5 March 2026 (Thursday)',
    '2026년 3월 5일',
    '2026년3월5일',
    '2026년 3월 5일 목요일',
    '2026년 3월 5일 (목)',
    '2026. 3. 5.(목)',
  ])('as %s', (typed) => {
    expect(readDay(typed)).toEqual({ ok: true, value: '2026-03-05' });
  });

  test.each([
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['05.05.2026', '2026-05-05'],
    ['29 February 2028', '2028-02-29'],
    ['1 Sept 2026', '2026-09-01'],
    ['2026년 10월 11일 (일)', '2026-10-11'],
  ])('as %s, which can only be %s', (typed, day) => {
    expect(readDay(typed)).toEqual({ ok: true, value: day });
  });

  test.each([
    ['05/03/2026', 'two-days'],
    ['5.3.2026', 'two-days'],
    ['5-3-2026', 'two-days'],
    ['5 March', 'no-year'],
    ['3월 5일', 'no-year'],
    ['5/3', 'no-year'],
    ['5/3/26', 'no-year'],
    ['26-3-5', 'no-year'],
    ['5 March 26', 'no-year'],
    ['March 26', 'no-year'],
    ['30 February 2026', 'no-such-day'],
    ['2026-02-29', 'no-such-day'],
    ['31/04/2026', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['0 March 2026', 'no-such-day'],
    ['2026년 2월 30일', 'no-such-day'],
    ['Friday, 5 March 2026', 'other-weekday'],
    ['2026년 3월 5일 금요일', 'other-weekday'],
    ['', 'no-day'],
    ['tomorrow', 'no-day'],
    ['5 Marz 2026', 'no-day'],
    ['Ma 5 2026', 'no-day'],
    ['-2026-03-05', 'no-day'],
    ['2026-03-05 2026-03-06', 'no-day'],
    ['x'.repeat(100_000), 'no-day'],
    [`5 ${' '.repeat(100_000)} March 2026`, 'no-day'],
  ])('as %.40s, which is asked for again: %s', (typed, fault) => {
    expect(readDay(typed)).toEqual({ ok: false, error: fault });
  });

  test('and whatever it is, a day that is read is one of the calendar', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 -/.년월일marchj') }),
        (typed) => {
          const day = readDay(typed);
          if (day.ok)
            expect(new Date(`${day.value}T00:00Z`).toISOString().slice(0, 10)).toBe(day.value);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
