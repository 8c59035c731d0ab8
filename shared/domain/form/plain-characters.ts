// biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
const ascii = /^[\u0000-\u007f]*$/;

/** Whether a text is of ASCII alone, of which most questions about classes of Unicode need not ask. */
export const isAscii = (text: string): boolean => ascii.test(text);

const fullWidth = /[\uff01-\uff5e]/gu;
/** The distance between a full-width form and its ASCII character. */
const widthGap = 0xfee0;

/** Full-width letters, digits and signs, as keyboards of East Asia type them, are ASCII. */
export const narrow = (text: string): string =>
  text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - widthGap));

/**
 * A code, a reference or a number, in the characters it is made of: full-width becomes ASCII, every
 * dash a hyphen, and what shows nothing goes.
 */
export const plainSigns = (text: string): string => {
  if (isAscii(text)) return text;
  // Unicode's own lists: joiners, fillers and selectors of variants; hyphens of any script and width.
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return narrow(seen).replace(/[\p{Pd}\u2043\u2212]/gu, '-');
};
