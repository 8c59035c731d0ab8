/** What XML 1.0 has no sign for, or what it reads otherwise; `_x0041_`, which Excel would read as A. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
const special = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // XML makes a line feed of a plain one.
  '\r': '&#13;',
  // ECMA-376 part 1, 22.9.2.19.
  _: '_x005F_',
};

/** Where Unicode keeps a picture for each control character: ␀ for 0, ␛ for 27. */
const pictures = 0x2400;

const escaped = (sign: string): string => {
  const known = escapes[sign];
  if (known !== undefined) return known;
  const code = sign.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(pictures + code) : '\ufffd';
};

/**
 * Text as it may stand in a cell. A control character becomes its picture, and half of a pair or
 * what is no character becomes �: none of them is kept by any spreadsheet.
 */
export const xmlText = (text: string): string =>
  (text.isWellFormed() ? text : text.toWellFormed()).replace(special, escaped);
