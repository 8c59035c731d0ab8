import { type Instant, offsetAt } from '../../time/zoned-time.ts';
import { cityName } from '../city.ts';
import type { City } from '../edition.ts';
import { instantText } from '../instant-text.ts';
import { byNameIn } from './city-list.ts';

/** A city by its name in one language, and what the clock on its wall shows. */
export type CityTime = Readonly<{ city: City; name: string; text: string }>;

/** One instant on the wall clocks of many cities, which stand in the order of their names. */
export const cityTimes = (
  cities: readonly City[],
  instant: Instant,
  language: string,
): readonly CityTime[] => {
  const order = byNameIn(language);
  // A formatter for each zone would cost more than all of the rest.
  const texts = new Map<number, string>();
  const textAt = (zone: string): string => {
    const offset = offsetAt(instant, zone);
    const text = texts.get(offset) ?? instantText(instant, zone, language);
    texts.set(offset, text);
    return text;
  };
  return cities
    .map((city) => ({ city, name: cityName(city, language), text: textAt(city.zone) }))
    .sort((a, b) => order(a.name, b.name));
};
