import { cityName } from '../city.ts';
import { countryName } from '../country-name.ts';
import type { City } from '../edition.ts';

/** A city as a list shows it in one language. */
export type ListedCity = Readonly<{ id: string; name: string; otherNames: readonly string[] }>;
/** The cities of one country, by the name of the country. */
export type ListedCountry = Readonly<{ name: string; cities: readonly ListedCity[] }>;

const collators = new Map<string, Intl.Collator>();

/** The order of names in a language: for `sort`. */
export const byNameIn = (language: string): ((a: string, b: string) => number) => {
  const known = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, known);
  return known.compare;
};

const listed = (city: City, language: string): ListedCity => {
  const name = cityName(city, language);
  const others = new Set([city.name, ...city.aliases]);
  others.delete(name);
  return { id: city.id, name, otherNames: [...others] };
};

const sortedCountries = (cities: readonly City[], language: string): readonly ListedCountry[] => {
  const order = byNameIn(language);
  const byCountry = Map.groupBy(cities, ({ country }) => country);
  return [...byCountry]
    .map(([code, group]) => ({
      name: countryName(code, language),
      cities: group.map((city) => listed(city, language)).sort((a, b) => order(a.name, b.name)),
    }))
    .sort((a, b) => order(a.name, b.name));
};

const made = new WeakMap<readonly City[], Map<string, readonly ListedCountry[]>>();

/**
 * The cities by country, both as readers of `language` sort them. Made once for each language: an
 * edition keeps its list.
 */
export const citiesByCountry = (
  { cities }: Readonly<{ cities: readonly City[] }>,
  language: string,
): readonly ListedCountry[] => {
  const known = made.get(cities) ?? new Map<string, readonly ListedCountry[]>();
  made.set(cities, known);
  const list = known.get(language) ?? sortedCountries(cities, language);
  known.set(language, list);
  return list;
};
