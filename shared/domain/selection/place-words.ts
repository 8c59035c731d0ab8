import type { Application } from '../application/application.ts';
import { countryNames } from '../call/country-name.ts';
import type { City } from '../call/edition.ts';

/** Names of a city that count beside those in the languages of the site. */
const mostAliases = 4;

/** A city as far as its names go. */
export type NamedCity = Pick<City, 'name' | 'names' | 'aliases' | 'country'>;

const hangul = /^\p{sc=Hangul}+$/u;

/** 서울특별시 and 부산광역시 are searched as 서울 and 부산: nothing else ends so. */
export const withoutRank = (word: string): string =>
  word.replace(/(?<=\p{sc=Hangul}{2})(?:특별자치|특별|광역)[시도]$/u, '');

/** Koreans search for 서울 and for 서울시: the longer word is found by both. */
const withCity = (name: string): string => {
  const plain = withoutRank(name);
  return hangul.test(plain) && !plain.endsWith('시') ? `${plain}시` : plain;
};

/** Every name of a member city and of its country, in each language of the site. */
export const namesOfPlace = ({
  name,
  names = {},
  aliases,
  country,
}: NamedCity): readonly string[] => [
  ...[name, ...Object.values(names), ...aliases.slice(0, mostAliases)].map(withCity),
  ...countryNames(country),
];

/** What somebody wrote of a place where the list has none, and of their office. */
export const typedPlace = ({ answers }: Pick<Application, 'answers'>): readonly string[] => [
  answers.otherCity,
  answers.country,
  answers.department,
];
