import { said } from '../time/said.ts';

const made = new Map<string, Intl.DisplayNames>();

const namesIn = (language: string): Intl.DisplayNames => {
  const known = made.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  made.set(language, known);
  return known;
};

/** The name of a country in a language, by its ISO 3166 code; the code where nobody knows it. */
export const countryName = (code: string, language: string): string =>
  said(`country ${code} ${language}`, () => namesIn(language).of(code) ?? code);
