import { plainSigns } from '../form/plain-characters.ts';
import { cleanLine, latinDigits } from '../form/text.ts';

/** Makes the digits of a mail, of at least 4 random bytes. */
export const codeOf = (random: Uint8Array): string => {
  const number = new DataView(random.buffer, random.byteOffset).getUint32(0);
  return String(number % 1_000_000).padStart(6, '0');
};

/** Enough for the line of the mail in which the code stands. */
const mostTyped = 200;

/** Digits with what people put between them, and no Latin letter beside them. */
const numbers = /(?<![\p{scx=Latin}\d])\d(?:[\s\-.,·]{0,3}\d)*(?!\p{scx=Latin})/gu;

/**
 * Digits as people type them: with spaces or hyphens, full-width, in any script, or with the words
 * beside them in the mail. Undefined unless exactly one number of one of these `lengths` is there.
 */
export const readDigits = (values: string, lengths: readonly number[]): string | undefined => {
  if (values.length > mostTyped) return undefined;
  const found = latinDigits(plainSigns(cleanLine(values))).match(numbers) ?? [];
  const codes = found
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => lengths.includes(digits.length));
  return codes.length === 1 ? codes[0] : undefined;
};

export const readCode = (values: string): string | undefined => readDigits(values, [6]);
