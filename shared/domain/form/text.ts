import { isAscii } from './plain-characters.ts';

// A pattern with a class of Unicode stands in the function that uses it, behind what answers most texts
// without it: to make one costs up to 1 ms, for which the first answer of a function would wait.

/**
 * What people paste without seeing it: controls, a byte order mark, soft hyphens and word joiners,
 * and the marks that turn the direction of text around (they can make a name read as another one).
 * The joiners U+200C and U+200D stay: Nepali and Persian names need them.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it takes out
  /[\u0000-\u0009\u000e-\u001b\u007f-\u009f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** Whatever ends a line: those of Unicode, and the separators of files, records and units of ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: some controls end lines
const everyBreak = /\r\n?|[\u000b\u000c\u001c-\u001f\u0085\u2028\u2029]/gu;

/**
 * Zero width space marks where a line may break. It stays in scripts that write words without
 * spaces; elsewhere it would only keep a word from being found.
 */
const withoutNeedless = (text: string): string => {
  if (!text.includes('\u200b')) return text;
  const needless =
    /(?<![\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}])\u200b|\u200b(?![\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}])/gu;
  return text.replace(/\u200b+/g, '\u200b').replace(needless, '');
};

/** Text of several lines as it is stored, but for its composition. */
const tidied = (values: string): string =>
  withoutNeedless(values.replace(everyBreak, '\n').replace(/\t/g, ' ').replace(unseen, '')).trim();

/** Whether every code unit is a character of its own: Latin letters and their punctuation. */
const isPlain = (text: string): boolean => /^[\n -\u02ff\u2010-\u2027]*$/.test(text);

/**
 * Whether marks are stacked on one letter as in no language. Such a text is not made NFC: of 96,000
 * marks in a row that costs 3 s, and below 31 it is linear. No language stacks more than Tibetan, some
 * 20; Unicode's own bound for a buffer is 30.
 * https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
export const stacksMarks = (text: string): boolean =>
  !isPlain(text) && /(?<!\p{M})\p{M}{31}/u.test(text);

/** Plain text is NFC as it is: it has no marks, and no character that stands for another. */
const composed = (text: string): string =>
  isPlain(text) || stacksMarks(text) ? text : text.normalize('NFC');

/**
 * Text of several lines as it is stored: NFC, `\n` between lines, nothing unseen, no space around
 * it. Costs 40 ns a character, whatever they are.
 */
export const cleanParagraphs = (values: string): string =>
  // NFC comes last: removing a character may bring a mark next to its letter.
  composed(tidied(values));

/** Text of one line as it is stored: as paragraphs, and every run of white space is one space. */
export const cleanLine = (values: string): string => cleanParagraphs(values).replace(/\s+/gu, ' ');

/** Whether a text has a Latin letter. */
export const hasLatinLetter = (text: string): boolean => /\p{Script=Latin}/u.test(text);

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: whatever is first to use Intl costs 15 ms of a cold start. */
const graphemes = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** How many characters people see: é counts once, however many code points it is made of. */
export const countCharacters = (text: string): number => {
  if (isPlain(text)) return text.length;
  let count = 0;
  for (const _ of graphemes(text)) count += 1;
  return count;
};

/** Whether people see more than `most` characters. Stops there: counting costs 3 µs a character. */
export const hasMoreThan = (most: number, text: string): boolean => {
  if (isPlain(text)) return text.length > most;
  let count = 0;
  for (const _ of graphemes(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/**
 * The most code units that a text of `characters` may have. No script needs nearly as many (a
 * family emoji is 11); the bound limits the work for one character with endless marks.
 */
export const mostCodeUnits = (characters: number): number => characters * 16 + 64;

/** Letters and signs, by their class, that show nothing: the fillers of Hangul, the blank of Braille. */
const fillers = /[\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a text shows nothing at all: joiners, fillers and soft hyphens are not an answer. */
export const isBlank = (text: string): boolean =>
  // Every sign of ASCII shows something.
  !/[!-~]/.test(text) && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(fillers, ''));

/** What a digit is worth; the digits of a script stand side by side from zero up. */
const worthOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  // The digits of some scripts follow each other directly, so the whole run is searched.
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

const knownDigits = new Map<string, string>();

/** Digits of any script are numbers: an official in Dhulikhel may type १२. */
export const latinDigits = (value: string): string =>
  isAscii(value)
    ? value
    : value.replace(/\p{Nd}/gu, (digit) => {
        const worth = knownDigits.get(digit) ?? worthOf(digit);
        knownDigits.set(digit, worth);
        return worth;
      });
