type Table = ReadonlyMap<string, string>;

/** Each letter of a table is followed by what it is read as. */
const table = (...lines: readonly string[]): Table =>
  new Map(
    lines
      .flatMap((line) => line.split(' '))
      .map(([letter = '', ...read]): [string, string] => [letter, read.join('')]),
  );

/**
 * Letters that are others with a stroke, a hook or a tail, or two in one, and that no decomposition
 * takes apart (Unicode's ends where nothing can be peeled off). A table of our own: what
 * libraries carry is for every script there is, 20 KB and more in each bundle that compares names.
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

/** What passports and careful writers make of a letter where the table or an accent says another. */
const spelledOut = table('äae öoe üue øoe åaa đdj əe ǝe ðdh ŋn');

/**
 * Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic, and the stroke that
 * lengthens Arabic words: people leave them out. The vowel signs of Nepali or Thai are marks, too,
 * but without them many names would be one.
 */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

/** What shows nothing: joiners, soft hyphens, marks of direction and of order. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** What joins two parts of a name, or takes the place of a letter: hyphens, apostrophes, dots. */
const joiners =
  /[-'`\u00b4\u00b7\u02b0-\u02ff\u0374\u055a\u058a\u05be\u05f3\u05f4\u2010-\u2015\u2018-\u201b\u2032-\u2035\u2212\u2219\u22c5\u30fb\ua78b\ua78c\ufe58\ufe63\uff07\uff0d\uff65]/gu;

const replaced = (text: string, by: Table): string =>
  text.replace(/\p{L}/gu, (letter) => by.get(letter) ?? letter);

/** `joint` is what stands where a hyphen or an apostrophe was. */
const wordsOf = (text: string, joint: '' | ' '): readonly string[] => {
  const plain = text.replace(joiners, joint).normalize('NFKD').replace(accents, '').toLowerCase();
  return replaced(plain.replace(accents, ''), letters)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
};

const legible = (text: string): string => text.normalize('NFKC').replace(unseen, '').toLowerCase();

/** Text as it is compared: without case, accents, joiners and the order of its words. */
export const folded = (text: string): string => wordsOf(legible(text), ' ').toSorted().join(' ');

/** What stands before or behind a name and is none of its parts, nor anybody's name. */
const titles = new Set(
  wordsOf(
    'dr mr mrs ms miss mx prof professor doctor phd msc श्री श्रीमती सुश्री डा 박사 교수 씨 님',
    ' ',
  ),
);

/** Short for a title only with a dot: without it, each is somebody's name. */
const dotted =
  /(?<![\p{L}\p{M}])(?:ph\.\s?d|m\.?sc|eng|engr|ing|ir|arch|adv|hon|lic|sra|srta|dra|drs|rev|cllr|amb|gov)\.(?=[\s\p{L},]|$)/gu;

/**
 * A name as it may be written: the words in any order, without accents and titles, each letter by
 * the nearest plain one, or spelled out as passports do (Jørgensen, Joergensen); parts with a hyphen
 * or an apostrophe apart or together. As a rule there is one; two names are alike that share one.
 */
export const nameForms = (name: string): readonly string[] => {
  const plain = legible(name).replace(dotted, ' ');
  const spelled = replaced(plain.normalize('NFC'), spelledOut);
  const forms = [plain, spelled].flatMap((text) =>
    ([' ', ''] as const).map((joint) => {
      const words = wordsOf(text, joint);
      const own = words.filter((word) => !titles.has(word));
      return (own.length === 0 ? words : own).toSorted().join(' ');
    }),
  );
  return [...new Set(forms)];
};
