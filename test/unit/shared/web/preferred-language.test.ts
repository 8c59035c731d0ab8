import { describe, expect, test } from 'vitest';
import { languageBegun, preferredLanguage } from '#shared/web/preferred-language.ts';
import { quickest } from '../../../support/measure/quickest.ts';

describe('the first page, whose address names no language, is read', () => {
  test.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['ko', 'ko'],
    ['KO-kr', 'ko'],
    ['ne-NP, ko;q=0.5, en;q=0.4', 'ko'],
    ['en;q=0.3, ko;q=0.8', 'ko'],
    ['ko-Kore-KR', 'ko'],
    ['en-GB,en;q=0.9,ko;q=0.8', 'en'],
    ['ko;q=0, fr', 'en'],
    ['*', 'en'],
    ['kok-IN', 'en'],
    ['fr-CH, fr;q=0.9', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['__proto__', 'en'],
    [';;;,,,q=', 'en'],
  ])('by a browser that asks for "%s" in "%s"', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('the first part of an address', () => {
  test.each([
    ['ko', 'ko'],
    ['ko에서', 'ko'],
    ['ko%EC%97%90%EC%84%9C', 'ko'],
    ['k%6F에서', 'ko'],
    ['KO', 'ko'],
    ['ko-KR', 'ko'],
    ['ko_KR.UTF-8', 'ko'],
    ['ko.', 'ko'],
    ['en,', 'en'],
    ['EN-GB', 'en'],
    ['korea', undefined],
    ['kok', undefined],
    ['ko2', undefined],
    ['xx', undefined],
    ['', undefined],
    ['%', undefined],
    ['에서ko', undefined],
    ['__proto__', undefined],
  ])('"%s" begins with the language "%s"', (part, language) => {
    expect(languageBegun(part)).toBe(language);
  });
});

test.each([',', ';', 'a,', ';q=', '"', 'ko;q=0.1,', 'x;y="', ' '])(
  'a header of 100 KB of "%s" is read in less than 50 ms',
  (part) => {
    const header = part.repeat(100_000 / part.length);
    expect(quickest(() => preferredLanguage(header))).toBeLessThan(50);
  },
);
