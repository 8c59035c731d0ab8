import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { City } from '#shared/domain/edition.ts';
import {
  cityTimes,
  exactInstantText,
  instantText,
  lastMinute,
} from '#shared/domain/instant-text.ts';
import { wegoMembers } from '../../../../infra/editions/wego-members.ts';
import { edition } from '../../../support/builders.ts';
import {
  independentClock,
  independentOffset,
  independentText,
} from '../../../support/independent-clock.ts';

const { closesAt } = edition();
const shown = lastMinute(closesAt);
const everyZone = Intl.supportedValuesOf('timeZone');

const cityIn = (zone: string): City => ({
  id: zone.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name: zone,
  country: 'KR',
  zone,
  aliases: [],
});

describe('the deadline in words', () => {
  test('23:59 in Seoul is 00:59 of the next day in Vladivostok, with weekday and date', () => {
    expect(instantText(shown, 'Asia/Seoul', 'en')).toBe('Thursday, 17 May 2018 at 23:59');
    expect(instantText(shown, 'Asia/Vladivostok', 'en')).toBe('Friday, 18 May 2018 at 00:59');
    expect(instantText(shown, 'UTC', 'en')).toBe('Thursday, 17 May 2018 at 14:59');
    expect(instantText(shown, 'Asia/Kathmandu', 'en')).toBe('Thursday, 17 May 2018 at 20:44');
  });

  test('is read the same by a second calculation in every zone there is', () => {
    const wrong = everyZone.filter(
      (zone) => instantText(shown, zone, 'en') !== independentText(shown, zone),
    );
    expect(everyZone.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  test('is read the same at any instant, in any zone', () => {
    const seconds = fc.integer({ min: 500_000_000, max: 2_200_000_000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...everyZone), (second, zone) => {
        const instant = second * 1000;
        const text = instantText(instant, zone, 'en');
        expect(text).toBe(independentText(instant, zone));
        const clock = independentClock(instant, zone);
        expect(exactInstantText(instant, zone, 'en')).toBe(`${text}:${clock.second}`);
      }),
      { numRuns: 400 },
    );
  });

  test('never says midnight, noon, 24:00, am or pm', () => {
    const day = Date.parse('2018-05-18T00:00:00Z');
    const texts = Array.from({ length: 96 }, (_, quarter) => day + quarter * 900_000).flatMap(
      (instant) => [instantText(instant, 'UTC', 'en'), instantText(instant, 'Asia/Seoul', 'en')],
    );
    expect(texts).toContain('Friday, 18 May 2018 at 00:00');
    expect(texts.filter((text) => /midnight|noon|24:|am|pm/i.test(text))).toEqual([]);
  });

  test('has European digits and years in every language', () => {
    for (const language of ['en', 'ko', 'ar', 'th', 'fa', 'ne'])
      expect(instantText(shown, 'Asia/Seoul', language)).toMatch(/2018.*23:59|23:59.*2018/);
  });
});

describe('the deadline in the cities', () => {
  test('is right for every member city, and each stands once', () => {
    const cities = wegoMembers.map((city) => ({ aliases: [], ...city }));
    const rows = cityTimes(cities, shown, 'en');
    const wrong = rows.flatMap(({ text, cities: there }) =>
      there.filter(({ zone }) => independentText(shown, zone) !== text),
    );
    expect(wrong).toEqual([]);
    const ids = rows.flatMap((row) => row.cities.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(cities.map(({ id }) => id).toSorted());
  });

  test('is right for a city in each zone there is, on both sides of summer time', () => {
    const cities = everyZone.map(cityIn);
    for (const instant of [shown, Date.parse('2018-01-17T14:59:00Z')]) {
      const rows = cityTimes(cities, instant, 'en');
      for (const { text, cities: there } of rows)
        expect(there.filter(({ zone }) => independentText(instant, zone) !== text)).toEqual([]);
      expect(rows.flatMap((row) => row.cities)).toHaveLength(everyZone.length);
    }
  });

  test('runs from west to east, the cities of a row by name', () => {
    const rows = cityTimes(everyZone.map(cityIn), shown, 'en');
    const offsets = rows.map((row) => independentOffset(shown, row.cities[0]?.zone ?? ''));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(new Set(offsets).size).toBe(offsets.length);
    for (const { cities } of rows) {
      const names = cities.map(({ name }) => name);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    }
  });
});

test('the last minute is the one before the exclusive end', () => {
  expect(new Date(shown).toISOString()).toBe('2018-05-17T14:59:00.000Z');
});
