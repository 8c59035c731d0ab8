import type { Language } from '../call/language.ts';

/** The language of the site in which a country's offices work, where it is not English. */
const ofCountry: Readonly<Record<string, Language>> = { KR: 'ko' };

/** The languages of a request: the first is that of its subject and its first half. */
export type RequestLanguages = Readonly<{ first: Language; second: Language | undefined }>;

const inBoth = (first: Language, second: Language): RequestLanguages => ({
  first,
  second: first === second ? undefined : second,
});

/**
 * In which languages an endorser is written to, whose own nobody knows: that of the city's country,
 * and English below it. Where the country says English, or nothing, the applicant's language is
 * there as well, first if the country is unknown.
 */
export const requestLanguages = ({
  country,
  applicant,
}: Readonly<{
  /** Its code of ISO 3166; undefined of a city that is not listed. */
  country: string | undefined;
  applicant: Language;
}>): RequestLanguages => {
  if (country === undefined) return inBoth(applicant, 'en');
  const own = ofCountry[country];
  return own === undefined ? inBoth('en', applicant) : inBoth(own, 'en');
};
