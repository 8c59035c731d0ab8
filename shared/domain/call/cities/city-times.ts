import { type Instant, offsetAt } from '../../time/zoned-time.ts';
import { cityName } from '../city.ts';
import type { City } from '../edition.ts';
import { instantText } from '../instant-text.ts';
import { byRank, cityRanks } from './city-list.ts';

/** A city by its name in one language, and what the clock on its wall shows. */
export type CityTime = Readonly<{ city: City; name: string; text: string }>;

/** One instant on the wall clocks of many cities, which stand in the order of their names. */
export const cityTimes = (
  cities: readonly City[],
  instant: Instant,
  language: string,
): readonly CityTime[] => {
  // A formatter for each zone would cost more than all of the rest.
  const texts = new Map<number, string>();
  const textAt = (zone: string): string => {
    const offset = offsetAt(instant, zone);
    const text = texts.get(offset) ?? instantText(instant, zone, language);
    texts.set(offset, text);
    return text;
  };
  return cities
    .toSorted(byRank(cityRanks(cities, language), ({ id }) => id))
    .map((city) => ({ city, name: cityName(city, language), text: textAt(city.zone) }));
};
