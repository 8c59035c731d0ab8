import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { City } from '#shared/domain/call/edition.ts';
import { fold, mostWords, searchedWords, wordsOf } from '#shared/domain/selection/words.ts';
import { applicationOf } from '../../../../support/list/listed.ts';

const seoul: City = {
  id: 'seoul',
  name: 'Seoul',
  names: { ko: '서울' },
  country: 'KR',
  zone: 'Asia/Seoul',
  aliases: ['Hanseong', 'Сеул'],
};

const found = (search: string, answers: Parameters<typeof applicationOf>[1]) => {
  const { open, contact } = wordsOf(applicationOf('K7M2Q9XD', answers), seoul);
  const words = [...open, ...contact];
  return searchedWords(search).every((word) => words.some((one) => one.startsWith(word)));
};

test('a city that its edition calls by its official Korean name is found as Koreans type it', () => {
  const official = { ...seoul, names: { ko: '서울특별시' }, aliases: [] };
  const { open } = wordsOf(applicationOf('K7M2Q9XD', {}), official);
  for (const typed of ['서울', '서울시', '서울특별시'])
    for (const word of searchedWords(typed))
      expect([typed, open.some((one) => one.startsWith(word))]).toEqual([typed, true]);
});

const named = (fullName: string, nameInOwnScript = '') => ({
  answers: { fullName, nameInOwnScript },
});

describe('somebody is found', () => {
  test.each([
    // hbz/lobid-gnd#181, coder13/Competitor-groups#39
    ['without accents', 'nunez', named('Lucía Núñez')],
    ['without the stroke of an ł', 'lodz', named('Jan z Łodzi ŁÓDŹ')],
    ['without what Danish and Swedish have', 'ostergard', named('Søren Østergård')],
    ['as passports spell it', 'oestergaard', named('Søren Østergård')],
    ['with ss for ß', 'strasse', named('Anna Straße')],
    ['without the i’s dot of Turkish', 'isik', named('Deniz Işık')],
    ['in capitals', 'GRACE', named('Grace Nakato')],
    ['with letters that are apart from their accents', 'nu\u0301n\u0303ez', named('Núñez')],
    // proconnect-gouv/proconnect-identite#2174
    ['in full width', 'Ｇｒａｃｅ', named('Grace Nakato')],
    ['by the family name in Hangul', '김', named('Kim Minji', '김민지')],
    ['by the given name in Hangul', '민지', named('Kim Minji', '김민지')],
    ['by Hangul that is taken apart', '김민지'.normalize('NFD'), named('Kim Minji', '김민지')],
    ['by the given name in Chinese letters', '小明', named('Wang Xiaoming', '王小明')],
    ['by a part of a name with a hyphen', 'marie', named('Anne-Marie Diop')],
    ['by the beginnings of two words', 'min ki', named('Kim Minji')],
    ['with a title that they have not typed', 'Dr. Kim', named('Kim Minji')],
    ['by their city', 'seoul', named('Kim Minji')],
    ['by another name of their city', '서울', named('Kim Minji')],
    ['by its name in another script', 'сеул', named('Kim Minji')],
    ['by the beginning of its name', 'seo', named('Kim Minji')],
    ['by its Korean name with the word for a city', '서울시', named('Kim Minji')],
    ['by its official Korean name', '서울특별시', named('Kim Minji')],
    ['by their country', 'South Korea', named('Kim Minji')],
    ['by their country in short', 'korea', named('Kim Minji')],
    ['by their country in Korean', '대한민국', named('Kim Minji')],
    ['by the beginning of it', '대한', named('Kim Minji')],
    ['by what Koreans call it', '한국', named('Kim Minji')],
    ['by the name and the country', 'minji 대한민국', named('Kim Minji')],
    ['by the country that they typed', 'wakanda', { answers: { country: 'Wakanda' } }],
    ['by their department', 'treasury', { answers: { department: 'City Treasury' } }],
    ['by their reference', 'k7m2q9xd', named('Kim Minji')],
    ['by the beginning of it', 'K7M2', named('Kim Minji')],
    [
      'by their address',
      'grace.akello@kcca.go.ug',
      { answers: { email: 'grace.akello@kcca.go.ug' } },
    ],
    ['by what stands before its @', 'akello', { answers: { email: 'grace.akello@kcca.go.ug' } }],
    ['by the organisation in it', 'kcca', { answers: { email: 'grace.akello@kcca.go.ug' } }],
  ])('%s', (_, search, answers) => {
    expect(found(search, answers)).toBe(true);
  });

  test('and nobody else', () => {
    expect(found('nakato', named('Kim Minji'))).toBe(false);
    expect(found('kim nakato', named('Kim Minji'))).toBe(false);
    expect(found('부산', named('Kim Minji'))).toBe(false);
    expect(found('특별시', named('Kim Minji'))).toBe(false);
  });

  test('though nobody by a part of an address that everybody has', () => {
    const { contact } = wordsOf(applicationOf('K7M2Q9XD'), undefined);
    expect(contact).not.toContain('go');
    expect(contact).not.toContain('ug');
  });
});

test('what reviewers search in has nothing of the address', () => {
  const { open } = wordsOf(
    applicationOf('K7M2Q9XD', { answers: { fullName: 'Kim', email: 'secret@hidden.org' } }),
    seoul,
  );
  expect(open).not.toContain('secret');
  expect(open).not.toContain('hidden');
});

test('whatever somebody typed, no more words than fit one transaction lead to it', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(line, line, line, (fullName, nameInOwnScript, department) => {
      const { open, contact } = wordsOf(
        applicationOf('K7M2Q9XD', { answers: { fullName, nameInOwnScript, department } }),
        seoul,
      );
      expect(open.length + contact.length).toBeLessThanOrEqual(mostWords);
      for (const word of [...open, ...contact]) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]{1,80}$/u);
    }),
    { numRuns: 300 },
  );
});

test('whatever somebody searches, a request that names every word of it fits', () => {
  // 199 letters that are 153 words: a sign in parentheses is a word without a space beside it.
  const signs = (from: number, count: number, step = 1): readonly string[] =>
    Array.from({ length: count }, (_, index) => String.fromCharCode(from + index * step));
  const enclosed = [...signs(0x2474, 20), ...signs(0x249c, 26), ...signs(0x3200, 65)].join('');
  const words = searchedWords(`${enclosed} ${signs(0xac00, 44, 28).join(' ')}`);
  expect(words).toHaveLength(mostWords);
});

test('what is folded stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const words = fold(text);
      expect(fold(words.join(' ')).toSorted()).toEqual(words.toSorted());
    }),
    { numRuns: 300 },
  );
});

describe('the words of a place', () => {
  test('leave room for the department, also where it has many names', () => {
    const manila: City = {
      id: 'manila',
      name: 'City of Manila',
      names: { ko: '마닐라' },
      country: 'PH',
      zone: 'Asia/Manila',
      aliases: ['Maynila', 'Lungsod ng Maynila', 'Metro Manila', 'NCR', 'National Capital Region'],
    };
    const somebody = applicationOf('K7M2Q9XD', { answers: { department: 'Smart City Office' } });
    const { open } = wordsOf(somebody, manila);
    expect(open).toEqual(expect.arrayContaining(['manila', '마닐라시', 'philippines', 'smart']));
  });
});
