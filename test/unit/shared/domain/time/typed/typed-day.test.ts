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
    // As Windows copies it, with marks of direction; as macOS writes Korean; from a page with spaces
    // that do not break.
    '\u200e2026\u200e-03\u200e-05',
    '2026년 3월 5일'.normalize('NFD'),
    '5\u00a0March\u00a02026',
    '２０２６／３／５',
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
    // The number of a footnote, which is no digit of the day.
    ['2026-3-1⁵', 'no-day'],
    ['٢٠٢٦-٠٣-٠٥', 'no-day'],
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

  test('in whatever order, it is that day or asked for again, and never another one', () => {
    const names =
      'January February March April May June July August September October November December';
    const orders: readonly ((y: number, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}. ${m}. ${d}.`,
      (y, m, d) => `${y}년 ${m}월 ${d}일`,
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${m}/${d}/${y}`,
      (y, m, d) => `${d}.${m}.${y}`,
      (y, m, d) => `${d} ${names.split(' ')[m - 1]} ${y}`,
      (y, m, d) => `${names.split(' ')[m - 1]?.slice(0, 3)} ${d}, ${y}`,
      (y, m, d) => `${d}. ${m}. ${y % 100}`,
    ];
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(...orders),
        (y, m, d, order) => {
          const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
          const exists = d <= (lengths[m - 1] ?? 0) + (m === 2 && isLeap ? 1 : 0);
          const meant = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const read = readDay(order(y, m, d));
          expect(read.ok ? read.value : meant).toBe(meant);
          expect(read.ok && !exists).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
