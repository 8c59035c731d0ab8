import { staffExportPageWords } from '#shared/text/words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as people read it: `1,500`. */
export const numberText = (value: number, language: string): string => {
  const known = formats.get(language) ?? new Intl.NumberFormat(`${language}-u-nu-latn`);
  formats.set(language, known);
  return known.format(value);
};

/** So many applications, in words. */
export const countText = (count: number, language: string): string =>
  staffExportPageWords(language).applications(numberText(count, language));
