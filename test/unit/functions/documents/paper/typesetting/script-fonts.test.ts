import { describe, expect, test } from 'vitest';
import { fontFamilies } from '#shared/runtime/font-files.ts';
import { familiesFor } from '../../../../../../functions/documents/paper/typesetting/script-fonts.ts';

const english = { home: 'NotoSans', last: undefined } as const;
const korean = { home: 'NotoSansKR', last: undefined } as const;
const firstFor = (letter: string, where: Parameters<typeof familiesFor>[1] = english) =>
  familiesFor(letter, where)[0];

describe('the font of a letter', () => {
  test.each([
    ['N', 'NotoSans'],
    ['Ж', 'NotoSans'],
    ['한', 'NotoSansKR'],
    ['の', 'NotoSansJP'],
    ['ع', 'NotoSansArabic'],
    ['थ', 'NotoSansDevanagari'],
    ['ไ', 'NotoSansThai'],
    ['ខ', 'NotoSansKhmer'],
    ['ሀ', 'NotoSansEthiopic'],
    ['ა', 'NotoSansGeorgian'],
    ['ད', 'NotoSerifTibetan'],
  ])('%s is that of its script: %s', (letter, family) => {
    expect(firstFor(letter)).toBe(family);
  });

  test('of a Latin name on a Korean page is the one that the page is set in', () => {
    expect(firstFor('N', korean)).toBe('NotoSansKR');
    expect(firstFor('N')).toBe('NotoSans');
  });

  test('of a digit or a sign is that of what stands before it, else of the page', () => {
    const behindArabic = { home: 'NotoSans', last: 'NotoSansArabic' } as const;
    for (const shared of ['7', ' ', '(', '-']) {
      expect(firstFor(shared, behindArabic)).toBe('NotoSansArabic');
      expect(firstFor(shared, korean)).toBe('NotoSansKR');
    }
  });

  test('is none where no font has it', () => {
    expect(familiesFor('𓀀', english)).toEqual([]);
  });

  test('each font that is shipped is that of some script', () => {
    const letters = [
      ...[
        'N',
        '한',
        'の',
        '汉',
        'ع',
        'Ա',
        'ব',
        'थ',
        'ሀ',
        'ა',
        'ગ',
        'ਗ',
        'ע',
        'ಕ',
        'ខ',
        'ລ',
        'മ',
        'ᠮ',
      ],
      ...['မ', 'ଓ', 'ස', 'ܣ', 'த', 'తె', 'ไ', 'ད'],
    ];
    const used = new Set(letters.flatMap((letter) => familiesFor(letter, english)));
    expect(fontFamilies.filter((family) => !used.has(family))).toEqual([]);
  });
});
