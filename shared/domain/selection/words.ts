import type { Application } from '../application/application.ts';
import { nameForms } from '../application/folded-name.ts';
import { type NamedCity, namesOfPlace, typedPlace, withoutRank } from './place-words.ts';

/** The most words by which one application is found; with its postings they fit one transaction. */
export const mostWords = 40;
/** The most letters of a word that count, in code points. */
const longestWord = 40;
/** The beginnings of longer words without spaces are enough to find them. */
const mostSuffixes = 6;

/** Scripts that write a family name and a given name without a space. */
const unspaced = /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u;

/** Labels of domains that everybody shares: nobody is found by them. */
const sharedLabels = new Set(
  'gov go gob gouv gv co com org net int edu ac or re mail gmail naver'.split(' '),
);

const cut = (word: string): string => [...word.normalize('NFC')].slice(0, longestWord).join('');

/**
 * The words of a text as they are compared: without case, accents, width and titles, ł as l and ß as
 * ss. A search and what it looks in are both folded here.
 */
export const fold = (text: string): readonly string[] =>
  (nameForms(text)[0] ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(cut);

/** Every spelling of a name: with what a hyphen joins apart and together, ö as o and as oe. */
const spellings = (name: string): readonly string[] =>
  [...nameForms(name)]
    .flatMap((form) => form.split(' '))
    .filter((word) => word !== '')
    .map(cut);

/** A word of an unspaced script, its family name alone, and its ends: 김민지, 김, 민지, 지. */
const withParts = (word: string): readonly string[] => {
  if (!unspaced.test(word)) return [word];
  const signs = [...word];
  const ends = signs.map((_, at) => signs.slice(at).join('')).slice(0, mostSuffixes);
  return [...new Set([...ends, signs[0] ?? ''])];
};

const addressWords = (address: string): readonly string[] => {
  const at = address.lastIndexOf('@');
  const domain = fold(address.slice(at + 1).replaceAll('.', ' '));
  const labels = domain.filter((label) => label.length > 2 && !sharedLabels.has(label));
  return [...fold(address.slice(0, Math.max(0, at)).replace(/[._+]/g, ' ')), ...labels];
};

/**
 * The words of what somebody types to search, as many as one application has at most: a request that
 * names them all has 4 KB. Of an address, those by which it is found.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export const searchedWords = (text: string): readonly string[] => {
  const words = text.split(/\s+/).flatMap((part) => (part.includes('@') ? addressWords(part) : []));
  const others = text.split(/\s+/).filter((part) => !part.includes('@'));
  const searched = [...fold(others.join(' ')), ...words].map(withoutRank);
  return [...new Set(searched)].slice(0, mostWords);
};

type Found = Readonly<{
  /** Words that everybody who sees the application may find it by. */
  open: readonly string[];
  /** Words of its contact data: for those alone who see these. */
  contact: readonly string[];
}>;

/**
 * The words by which an application is found: the most telling ones first, since no more than
 * `mostWords` count.
 */
export const wordsOf = (
  { reference, answers }: Pick<Application, 'reference' | 'answers'>,
  city: NamedCity | undefined,
): Found => {
  const words = [
    cut(reference.toLowerCase()),
    ...spellings(answers.fullName),
    ...spellings(answers.nameInOwnScript),
  ].flatMap(withParts);
  const contact = [...new Set(addressWords(answers.email))].slice(0, mostWords / 4);
  const places = city ? namesOfPlace(city).flatMap(fold) : [];
  const typed = typedPlace({ answers }).flatMap(fold);
  const own = new Set([...words, ...places, ...typed.flatMap(withParts)]);
  return { open: [...own].slice(0, mostWords - contact.length), contact };
};
