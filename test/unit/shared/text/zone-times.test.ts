import { describe, expect, test } from 'vitest';
import { exactSeoulTime, exactUtcTime, seoulTime, utcTime } from '#shared/text/zone-times.ts';

const at = Date.UTC(2018, 4, 17, 14, 59, 59);
const where = (zone: string, language = 'en') => ({ edition: { zone }, language });

describe('an instant by the clock of the call', () => {
  test('is said with weekday, date and whose clock it is, in each language', () => {
    expect(seoulTime(where('Asia/Seoul'), at)).toBe('Thursday, 17 May 2018 at 23:59 (Seoul time)');
    expect(seoulTime(where('Asia/Seoul', 'ko'), at)).toBe(
      '2018년 5월 17일 목요일 23:59 (한국 표준시)',
    );
  });

  test('is said to the second where it has to be exact', () => {
    expect(exactSeoulTime(where('Asia/Seoul'), at)).toContain('23:59:59');
  });

  test.each([
    ['Asia/Kathmandu', '20:44'],
    ['Asia/Kolkata', '20:29'],
    ['Asia/Tehran', '19:29'],
    ['Australia/Eucla', '23:44'],
    ['America/St_Johns', '12:29'],
    ['Pacific/Chatham', '03:44'],
    ['Pacific/Kiritimati', '04:59'],
  ])(
    'is right where clocks stand a part of an hour apart, and on the next day: %s',
    (zone, time) => {
      const text = seoulTime(where(zone), at);
      expect(text).toContain(time);
      expect(text).toContain(time < '05:00' ? 'Friday, 18 May' : 'Thursday, 17 May');
    },
  );
});

describe('an instant in UTC', () => {
  test('says so, whatever the clock of the call', () => {
    expect(utcTime({ language: 'en' }, at)).toBe('Thursday, 17 May 2018 at 14:59 (UTC)');
    expect(exactUtcTime({ language: 'en' }, at)).toBe('Thursday, 17 May 2018 at 14:59:59 (UTC)');
  });

  test('is of the year 2018 in every language, and of no other calendar', () => {
    for (const language of ['en', 'ko', 'th', 'ar', 'fa'])
      expect(utcTime({ language }, at)).toContain('2018');
  });
});
