import { said } from '../time/said.ts';
import { languages } from './language.ts';

const made = new Map<string, Intl.DisplayNames>();

const namesIn = (language: string): Intl.DisplayNames => {
  const known = made.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  made.set(language, known);
  return known;
};

/** The name of a country in a language, by its ISO 3166 code; the code where nobody knows it. */
export const countryName = (code: string, language: string): string =>
  said(`country ${code} ${language}`, () => namesIn(language).of(code) ?? code);

const everyName = new Map<string, readonly string[]>();

/** What a country is called in every language of the site, in short as well: 대한민국, 한국. */
export const countryNames = (code: string): readonly string[] => {
  const known = everyName.get(code);
  if (known) return known;
  const short = (language: string): string =>
    new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(code) ?? code;
  const all = languages.flatMap((one) => [countryName(code, one), short(one)]);
  const names = [...new Set(all)];
  everyName.set(code, names);
  return names;
};
