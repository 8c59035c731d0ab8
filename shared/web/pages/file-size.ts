const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

const inUnit = (language: string, unit: 'kilobyte' | 'megabyte', value: number): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value);

/** How long a file is, in words: `320 KB`, `3.4 MB`. */
export const fileSize = (bytes: number, language: string): string =>
  bytes < megabyte
    ? // People know it by the large letter.
      inUnit(language, 'kilobyte', Math.max(1, bytes / kilobyte)).replace('kB', 'KB')
    : inUnit(language, 'megabyte', bytes / megabyte);
