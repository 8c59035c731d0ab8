import { type TranslatedLanguage, translatedLanguages } from './language.ts';

/** The value of `city` when the city is not in the edition's list. */
export const notListed = 'not-listed';

type Named = Readonly<{ id: string }>;

export const findCity = <City extends Named>(
  { cities }: Readonly<{ cities: readonly City[] }>,
  id: string,
): City | undefined => cities.find((city) => city.id === id);

type InLanguages = Readonly<{
  name: string;
  names?: Readonly<Partial<Record<TranslatedLanguage, string>>> | undefined;
}>;

/** The name of a city as readers of `language` know it; its English one where the edition has none. */
export const cityName = ({ name, names }: InLanguages, language: string): string => {
  const translated = translatedLanguages.find((one) => one === language);
  return (translated && names?.[translated]) ?? name;
};
