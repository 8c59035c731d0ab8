import { latinDigits } from './text.ts';

/** Makes the digits of a mail, of at least 4 random bytes. */
export const codeOf = (random: Uint8Array): string => {
  const number = new DataView(random.buffer, random.byteOffset).getUint32(0);
  return String(number % 1_000_000).padStart(6, '0');
};

/** Digits as people type them: with spaces or hyphens, as wide as Hangul, in any script. */
export const digitsIn = (typed: string): string =>
  latinDigits(typed.slice(0, 100).normalize('NFKC')).replace(/[\s-]/g, '');

export const readCode = (typed: string): string | undefined => {
  const digits = digitsIn(typed);
  return /^\d{6}$/.test(digits) ? digits : undefined;
};
