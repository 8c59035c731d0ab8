import { staffDocumentWords } from '#shared/text/words.ts';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

const numberText = (value: number, language: string, digits: number): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: digits }).format(value);

/** How long a file is, in words: `320 KB`, `3.4 MB`. */
export const fileSize = (bytes: number, language: string): string => {
  const text = staffDocumentWords(language);
  return bytes < megabyte
    ? text.kilobytes(numberText(Math.max(1, Math.round(bytes / kilobyte)), language, 0))
    : text.megabytes(numberText(bytes / megabyte, language, 1));
};
