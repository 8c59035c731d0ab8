/**
 * What people paste without seeing it: controls, a byte order mark, and the marks that turn the
 * direction of text around (they can make a name read as another one). The joiners U+200C and
 * U+200D stay: Nepali and Persian names need them.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it takes out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const everyBreak = /\r\n?|[\u2028\u2029\u0085]/gu;

/** Text of several lines as it is stored: NFC, `\n` between lines, nothing unseen, no space around it. */
export const cleanParagraphs = (typed: string): string =>
  // NFC comes last: a mark may meet its letter when what stood between them is gone.
  typed.replace(everyBreak, '\n').replace(/\t/g, ' ').replace(unseen, '').normalize('NFC').trim();

/** Text of one line as it is stored: as paragraphs, and every run of white space is one space. */
export const cleanLine = (typed: string): string => cleanParagraphs(typed).replace(/\s+/gu, ' ');

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: whatever is first to use Intl costs 15 ms of a cold start. */
const graphemes = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** Whether every code unit is a character of its own: Latin letters and their punctuation. */
const isPlain = (text: string): boolean => /^[\n -\u02ff\u2010-\u2027]*$/.test(text);

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
 * The most code units that a text of `characters` may be made of. Far above what any script needs
 * (a family emoji is 11), and a bound for the work that a single character of endless marks makes.
 */
export const mostCodeUnits = (characters: number): number => characters * 16 + 64;

/** Whether a text is longer than a field takes; costs little, however long it is. */
export const isLonger = (text: string, max: number): boolean =>
  text.length > max && (text.length > mostCodeUnits(max) || hasMoreThan(max, text));

/** Letters, by their class, that show nothing: the fillers of Hangul. */
const fillers = /[\u115f\u1160\u3164\uffa0]/gu;

/** Whether a text shows nothing at all: joiners, fillers and soft hyphens are no answer. */
export const isBlank = (text: string): boolean =>
  !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(fillers, ''));

/** Digits of any script are numbers: an official in Dhulikhel may type १२. */
export const latinDigits = (value: string): string =>
  value.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Some scripts' digits stand side by side, so one looks for where the whole run begins.
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
