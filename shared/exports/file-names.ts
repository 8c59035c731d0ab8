/** What Windows takes in no name. https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g;

/** What shows nothing, or turns the order of what follows; the two joiners are letters of some scripts. */
const unseen = /(?![\u200c\u200d])[\p{Cf}\u2028\u2029]/gu;

/** Names that Windows keeps for devices, with whatever ending. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * In bytes of UTF-8: with a reference before it a part of a path stays below the 255 bytes that
 * Linux takes, and the whole path below the 260 characters of Windows.
 */
const longestName = 150;

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As many whole letters as fit. */
const shortened = (name: string): string => {
  let short = '';
  let bytes = 0;
  for (const { segment } of letters.segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > longestName) break;
    short += segment;
  }
  return short;
};

/** Without the spaces and dots at its end, which Windows drops. */
const withoutEnd = (name: string): string => {
  let end = name.length;
  while (end > 0 && /[ .]/.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
};

/** A part of a path that every system takes: NFC, of at most 150 bytes. Never empty. */
export const safeName = (given: string): string => {
  const plain = given.toWellFormed().normalize('NFC').replace(unseen, '').replace(refused, '_');
  const name = withoutEnd(shortened(plain.replace(/\s+/g, ' ').trim()));
  if (name === '') return '_';
  return reserved.test(name) ? `_${name}` : name;
};

/** Gives each name once; one that was given before, in whatever case, gets a number. */
export const uniqueNames = () => {
  const given = new Set<string>();
  return (stem: string, ending: string): string => {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : ` (${number})`}.${ending}`;
      const key = name.toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return name;
    }
  };
};
