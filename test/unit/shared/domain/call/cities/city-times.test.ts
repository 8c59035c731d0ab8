import { describe, expect, test } from 'vitest';
import { cityTimes } from '#shared/domain/call/cities/city-times.ts';
import type { City } from '#shared/domain/call/edition.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { languages } from '#shared/domain/call/language.ts';
import { wegoMembers } from '../../../../../../infra/editions/wego-members.ts';
import { edition } from '../../../../../support/builders/builders.ts';
import { independentText } from '../../../../../support/fakes/independent-clock.ts';

const shown = lastMinute(edition().closesAt);
const everyZone = Intl.supportedValuesOf('timeZone');

const cityIn = (zone: string): City => ({
  id: zone.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name: zone,
  country: 'KR',
  zone,
  aliases: [],
});

describe('the deadline in the cities', () => {
  test.each(languages)(
    'U8 is right for every member city, and each stands once, in "%s"',
    (language) => {
      const cities = wegoMembers.map((city) => ({ aliases: [], ...city }));
      const rows = cityTimes(cities, shown, language);
      const wrong = rows.filter(
        ({ text, city }) => independentText(shown, city.zone, language) !== text,
      );
      expect(wrong).toEqual([]);
      const ids = rows.map(({ city }) => city.id);
      expect(ids.toSorted()).toEqual(cities.map(({ id }) => id).toSorted());
    },
  );

  test('is right for a city in each zone there is, on both sides of summer time', () => {
    const cities = everyZone.map(cityIn);
    for (const instant of [shown, Date.parse('2018-01-17T14:59:00Z')]) {
      const rows = cityTimes(cities, instant, 'en');
      const wrong = rows.filter(({ text, city }) => independentText(instant, city.zone) !== text);
      expect(wrong).toEqual([]);
      expect(rows).toHaveLength(everyZone.length);
    }
  });

  test.each(languages)('runs by the names of the cities, in "%s"', (language) => {
    const names = cityTimes(edition({ cities: wegoMembers }).cities, shown, language).map(
      ({ name }) => name,
    );
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language)));
    expect(names).toContain({ en: 'Gimpo', ko: '김포' }[language]);
  });
});
