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
export const plainSigns = (text: string): string =>
  // Unicode's own lists: joiners, fillers and selectors of variants; hyphens of any script and width.
  narrow(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).replace(
    /[\p{Pd}\u2043\u2212]/gu,
    '-',
  );
