import { isAscii } from '../form/plain-characters.ts';

type Table = ReadonlyMap<string, string>;

/** Each letter is followed by the text it is read as. */
const table = (...lines: readonly string[]): Table =>
  new Map(
    lines
      .flatMap((line) => line.split(' '))
      .map(([letter = '', ...read]): [string, string] => [letter, read.join('')]),
  );

/**
 * Letters with a stroke, hook or tail, and ligatures, which Unicode does not decompose. The table
 * is our own: what libraries carry covers every script, and adds 20 KB and more to each bundle.
 */
const letters = table(
  'łl øo đd ðd þth ßss æae œoe ıi ȷj ħh ŧt ŋng ĸk ƀb ƚl ɨi ʉu ɫl ǥg ɵo',
  // Of Azerbaijani, and of languages of Africa.
  'əa ǝa ɛe ɔo ɓb ɗd ɖd ƙk ƴy ɣg ʋv ɩi ɪi ʊu ɲn ƒf ɠg ƭt',
  // Of Greek at the end of a word; of Cyrillic as keyboards without it have it.
  'ςσ ґг ӏ',
  // Of Arabic as it is written in Persian and Urdu, or without its dots.
  'یي ىي کك ةه ہه ھه ٱا',
);

/**
 * Spellings in passports and careful writing that differ from the table, or from dropping the
 * accent.
 */
const spelledOut = table('äae öoe üue øoe åaa đdj əe ǝe ðdh ŋn');

/**
 * Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic, and the stroke that
 * lengthens Arabic words: people leave them out. Vowel signs of Nepali or Thai are marks, too, but
 * without them many names would become equal.
 */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

/** What shows nothing: joiners, soft hyphens, marks of direction and of order. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** What joins two parts of a name, or takes the place of a letter: hyphens, apostrophes, dots. */
const joiners =
  /[-'`\u00b4\u00b7\u02b0-\u02ff\u0374\u055a\u058a\u05be\u05f3\u05f4\u2010-\u2015\u2018-\u201b\u2032-\u2035\u2212\u2219\u22c5\u30fb\ua78b\ua78c\ufe58\ufe63\uff07\uff0d\uff65]/gu;

const replaced = (text: string, by: Table): string =>
  isAscii(text) ? text : Array.from(text, (letter) => by.get(letter) ?? letter).join('');

/** Without accents, each letter as the nearest plain one. */
const plainLetters = (text: string): string => {
  const plain = text.normalize('NFKD').replace(accents, '').toLowerCase();
  return replaced(plain.replace(accents, ''), letters);
};

// What most names are made of, ASCII, is looked at without the classes and the forms of Unicode: to
// load those takes 3 ms of a function's first answer.

/** `joint` is what stands where a hyphen or an apostrophe was. */
const wordsOf = (text: string, joint: '' | ' '): readonly string[] => {
  const joined = text.replace(joiners, joint);
  const words = isAscii(joined)
    ? joined.toLowerCase().split(/[^a-z\d]+/)
    : plainLetters(joined).split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== '');
};

const legible = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : text.normalize('NFKC').replace(unseen, '').toLowerCase();

/** Text for comparison: without case, accents and joiners, its words in alphabetical order. */
export const folded = (text: string): string => wordsOf(legible(text), ' ').toSorted().join(' ');

/** Titles before or after a name: they are not part of it, and nobody is named so. */
const titles = new Set('dr mr mrs ms miss mx prof professor doctor phd msc'.split(' '));
let foreignTitles: ReadonlySet<string> | undefined;

const isTitle = (word: string): boolean => {
  if (isAscii(word)) return titles.has(word);
  foreignTitles ??= new Set(wordsOf('श्री श्रीमती सुश्री डा 박사 교수 씨 님', ' '));
  return foreignTitles.has(word);
};

/** An abbreviated title only with its dot: without it, each is somebody’s name. */
const dotted =
  /(?<![\p{L}\p{M}])(?:ph\.\s?d|m\.?sc|eng|engr|ing|ir|arch|adv|hon|lic|sra|srta|dra|drs|rev|cllr|amb|gov)\.(?=[\s\p{L},]|$)/gu;

/**
 * The forms in which a name may be written: words in any order, without accents and titles, each
 * letter as the nearest plain one or spelled out as in passports (Jørgensen, Joergensen), and parts
 * with a hyphen or apostrophe apart or together. Usually there is one form; two names are alike if
 * they share one.
 */
export const nameForms = (name: string): readonly string[] => {
  const written = legible(name);
  const plain = written.includes('.') ? written.replace(dotted, ' ') : written;
  const spelled = isAscii(plain) ? plain : replaced(plain.normalize('NFC'), spelledOut);
  const forms = [plain, spelled].flatMap((text) =>
    ([' ', ''] as const).map((joint) => {
      const words = wordsOf(text, joint);
      const own = words.filter((word) => !isTitle(word));
      return (own.length === 0 ? words : own).toSorted().join(' ');
    }),
  );
  return [...new Set(forms)];
};
