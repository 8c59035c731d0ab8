import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  briefInstantText,
  daysText,
  exactInstantText,
  instantText,
  lastMinute,
} from '#shared/domain/call/instant-text.ts';
import { languages } from '#shared/domain/call/language.ts';
import { edition } from '../../../../support/builders/builders.ts';
import { independentClock, independentText } from '../../../../support/fakes/independent-clock.ts';

const { closesAt } = edition();
const shown = lastMinute(closesAt);
const everyZone = Intl.supportedValuesOf('timeZone');

describe('the deadline in words', () => {
  test('23:59 in Seoul is 00:59 of the next day in Vladivostok, with weekday and date', () => {
    expect(instantText(shown, 'Asia/Seoul', 'en')).toBe('Thursday, 17 May 2018 at 23:59');
    expect(instantText(shown, 'Asia/Vladivostok', 'en')).toBe('Friday, 18 May 2018 at 00:59');
    expect(instantText(shown, 'UTC', 'en')).toBe('Thursday, 17 May 2018 at 14:59');
    expect(instantText(shown, 'Asia/Kathmandu', 'en')).toBe('Thursday, 17 May 2018 at 20:44');
  });

  test('is written in Korean as Koreans write it', () => {
    expect(instantText(shown, 'Asia/Seoul', 'ko')).toBe('2018년 5월 17일 목요일 23:59');
    expect(instantText(shown, 'Asia/Vladivostok', 'ko')).toBe('2018년 5월 18일 금요일 00:59');
    expect(exactInstantText(shown, 'UTC', 'ko')).toBe('2018년 5월 17일 목요일 14:59:00');
  });

  test('in fewer letters for tables', () => {
    expect(briefInstantText(shown, 'UTC', 'en')).toBe('Thu, 17 May 2018, 14:59');
    expect(briefInstantText(shown, 'UTC', 'ko')).toBe('2018년 5월 17일 (목) 14:59');
  });

  test.each(languages)(
    'U8 is read the same by a second calculation in every zone there is, in "%s"',
    (language) => {
      const wrong = everyZone.filter(
        (zone) => instantText(shown, zone, language) !== independentText(shown, zone, language),
      );
      expect(everyZone.length).toBeGreaterThan(400);
      expect(wrong).toEqual([]);
    },
  );

  test.each(languages)('is read the same at any instant, in any zone, in "%s"', (language) => {
    const seconds = fc.integer({ min: 500_000_000, max: 2_200_000_000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...everyZone), (second, zone) => {
        const instant = second * 1000;
        const text = instantText(instant, zone, language);
        expect(text).toBe(independentText(instant, zone, language));
        const clock = independentClock(instant, zone);
        expect(exactInstantText(instant, zone, language)).toBe(`${text}:${clock.second}`);
      }),
      { numRuns: 400 },
    );
  });

  test.each(languages)('never says midnight, noon, 24:00, am or pm, in "%s"', (language) => {
    const day = Date.parse('2018-05-18T00:00:00Z');
    const texts = Array.from({ length: 96 }, (_, quarter) => day + quarter * 900_000).flatMap(
      (instant) => [
        instantText(instant, 'UTC', language),
        instantText(instant, 'Asia/Seoul', language),
      ],
    );
    expect(texts).toContain(independentText(day, 'UTC', language));
    expect(texts.filter((text) => /midnight|noon|24:|am|pm|오전|오후|자정/i.test(text))).toEqual(
      [],
    );
  });

  test('has European digits and years in every language', () => {
    for (const language of ['en', 'ko', 'ar', 'th', 'fa', 'ne'])
      expect(instantText(shown, 'Asia/Seoul', language)).toMatch(/2018.*23:59|23:59.*2018/);
  });
});

describe('the days of a workshop', () => {
  test.each([
    ['en', '2018-07-09', '2018-07-13', 'Monday 9 July – Friday 13 July 2018'],
    ['ko', '2018-07-09', '2018-07-13', '2018년 7월 9일 월요일 ~ 13일 금요일'],
    ['en', '2018-12-31', '2019-01-02', 'Monday 31 December 2018 – Wednesday 2 January 2019'],
    ['ko', '2018-12-31', '2019-01-02', '2018년 12월 31일 월요일 ~ 2019년 1월 2일 수요일'],
    ['en', '2018-07-09', '2018-07-09', 'Monday, 9 July 2018'],
    ['ko', '2018-07-09', '2018-07-09', '2018년 7월 9일 월요일'],
  ])('in "%s", %s to %s, are %s', (language, from, to, said) => {
    expect(daysText(from, to, language).replace(/\s/g, ' ')).toBe(said);
  });
});

test('the last minute is the one before the exclusive end', () => {
  expect(new Date(shown).toISOString()).toBe('2018-05-17T14:59:00.000Z');
});
