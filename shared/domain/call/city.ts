import { type TranslatedLanguage, translatedLanguages } from './language.ts';

/** The value of `city` when the city is not in the edition's list. */
export const notListed = 'not-listed';

type Named = Readonly<{ id: string }>;

export const findCity = <City extends Named>(
  { cities }: Readonly<{ cities: readonly City[] }>,
  id: string,
): City | undefined => cities.find((city) => city.id === id);

/** What a city is called in English and, where the edition says it, in other languages. */
type InLanguages = Readonly<{
  name: string;
  names?: Readonly<Partial<Record<TranslatedLanguage, string>>> | undefined;
}>;

/** The name of a city as readers of `language` know it; its English one where the edition has none. */
export const cityName = ({ name, names }: InLanguages, language: string): string => {
  const translated = translatedLanguages.find((one) => one === language);
  return (translated && names?.[translated]) ?? name;
};

/**
 * The same of a city that is known by one of its names, as the facts of a mail have it; a name that
 * no member city has stays as it is.
 */
export const cityNamed = (
  { cities }: Readonly<{ cities: readonly InLanguages[] }>,
  name: string,
  language: string,
): string => {
  const city = cities.find((one) => [one.name, ...Object.values(one.names ?? {})].includes(name));
  return city ? cityName(city, language) : name;
};

/** The name of a member city by its id; undefined where there is none. */
export const cityNameOf = (
  edition: Readonly<{ cities: readonly (Named & InLanguages)[] }>,
  id: string | undefined,
  language: string,
): string | undefined => {
  const city = findCity(edition, id ?? '');
  return city && cityName(city, language);
};
