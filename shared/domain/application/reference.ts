import { plainSigns } from '../form/plain-characters.ts';
import { cleanLine } from '../form/text.ts';

/** Crockford's base 32: no I, L, O or U, so that a reference survives a telephone. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const referenceLength = 8;

/** Makes a reference of at least 8 random bytes. */
export const referenceOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, referenceLength), (byte) => crockford[byte % 32]).join('');

/**
 * How much text may stand around a reference: the words before it in a mail, or the URL of its
 * page.
 */
const mostTyped = 200;

/** Only ASCII letters: “ß” would become two. */
const upperCase = (text: string): string => text.replace(/[a-z]/g, (one) => one.toUpperCase());

const digitsIn = (text: string, length: number): string | undefined => {
  const signs = upperCase(text.replace(/[\s\-.,;"'“”‘’()<>[\]]/g, ''));
  const read = signs.replace(/O/g, '0').replace(/[IL]/g, '1');
  return read.length === length && /^[0-9A-HJKMNP-TV-Z]+$/.test(read) ? read : undefined;
};

const referenceIn = (text: string): string | undefined => digitsIn(text, referenceLength);

/** Reads `length` digits of base 32 as people type them; undefined where it is something else. */
export const readCrockford = (typed: string, length: number): string | undefined =>
  typed.length > mostTyped ? undefined : digitsIn(plainSigns(cleanLine(typed)), length);

/**
 * Reads a reference as people write it: small letters, O for 0, I or L for 1, a hyphen or space in
 * it, a full stop or quotes around it, and before it the words that a mail or its link has.
 */
export const readReference = (values: string): string | undefined => {
  if (values.length > mostTyped) return undefined;
  const text = plainSigns(cleanLine(values))
    .split(/[:/#=]/)
    .at(-1);
  return referenceIn(text ?? '') ?? referenceIn(text?.split(' ').at(-1) ?? '');
};
