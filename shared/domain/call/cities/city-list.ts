import { said } from '../../time/said.ts';
import { cityName } from '../city.ts';
import { countryName } from '../country-name.ts';
import type { City } from '../edition.ts';

/** A city as a list shows it in one language. */
export type ListedCity = Readonly<{ id: string; name: string; otherNames: readonly string[] }>;
/** The cities of one country, by the name of the country. */
export type ListedCountry = Readonly<{ name: string; cities: readonly ListedCity[] }>;

const collators = new Map<string, Intl.Collator>();

/** The order of names in a language: for `sort`. */
const byNameIn = (language: string): ((a: string, b: string) => number) => {
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

const ranks = (inOrder: string): ReadonlyMap<string, number> =>
  new Map(inOrder.split(' ').map((id, rank) => [id, rank]));

/** The place of each city among all, by their names in a language. */
export const cityRanks = (
  cities: readonly City[],
  language: string,
): ReadonlyMap<string, number> => {
  const inOrder = () => {
    const order = byNameIn(language);
    return cities
      .toSorted((a, b) => order(cityName(a, language), cityName(b, language)))
      .map(({ id }) => id)
      .join(' ');
  };
  return ranks(said(`order of cities ${language}`, inOrder));
};

/** The place of each country of them among all. */
export const countryRanks = (
  cities: readonly City[],
  language: string,
): ReadonlyMap<string, number> => {
  const inOrder = () => {
    const order = byNameIn(language);
    const names = new Map(
      cities.map(({ country }) => [country, countryName(country, language)] as const),
    );
    return [...names]
      .sort(([, a], [, b]) => order(a, b))
      .map(([code]) => code)
      .join(' ');
  };
  return ranks(said(`order of countries ${language}`, inOrder));
};

/** In the order of `ranked`: for `sort`. */
export const byRank =
  <Value>(ranked: ReadonlyMap<string, number>, keyOf: (value: Value) => string) =>
  (a: Value, b: Value): number =>
    (ranked.get(keyOf(a)) ?? 0) - (ranked.get(keyOf(b)) ?? 0);

const sortedCountries = (cities: readonly City[], language: string): readonly ListedCountry[] => {
  const ranked = cityRanks(cities, language);
  const byCountry = Map.groupBy(cities, ({ country }) => country);
  return [...byCountry]
    .sort(byRank(countryRanks(cities, language), ([code]) => code))
    .map(([code, group]) => ({
      name: countryName(code, language),
      cities: group.map((city) => listed(city, language)).sort(byRank(ranked, ({ id }) => id)),
    }));
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
