import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, nameForms } from '#shared/domain/application/folded-name.ts';

const word = fc.stringMatching(
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017eА-я\u05d0-\u05ea\u0621-\u063a\u0641-\u064a가-힣]{2,10}$/u,
);
const name = fc.array(word, { minLength: 1, maxLength: 4 });
const isOne = (one: string, other: string): boolean =>
  nameForms(one).some((form) => nameForms(other).includes(form));

describe('a name', () => {
  test('is one in whatever order its words stand', () => {
    fc.assert(
      fc.property(name, (words) => {
        expect(nameForms(words.toReversed().join(' '))).toEqual(nameForms(words.join(' ')));
      }),
    );
  });

  test('is one in capitals and composed in another way', () => {
    fc.assert(
      fc.property(name, (words) => {
        const typed = words.join(' ');
        expect(isOne(typed, typed.normalize('NFD'))).toBe(true);
        expect(isOne(typed, typed.toLowerCase())).toBe(true);
      }),
    );
  });

  test('is one with a title before it or behind it', () => {
    const title = fc.constantFrom('Dr.', 'Mr', 'Prof.', 'Ms.', 'Ph.D.', '박사', 'Eng.');
    fc.assert(
      fc.property(name, title, fc.boolean(), (words, given, first) => {
        const typed = words.join(' ');
        expect(isOne(typed, first ? `${given} ${typed}` : `${typed}, ${given}`)).toBe(true);
      }),
    );
  });

  test('has at least one form, and a form is never empty where a letter is', () => {
    fc.assert(
      fc.property(name, (words) => {
        expect(nameForms(words.join(' ')).every((form) => form.trim() !== '')).toBe(true);
      }),
    );
  });

  test.each([
    ['Jørgensen', 'Joergensen'],
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ["O'Brien", 'OBrien'],
    ['Jean-Luc Picard', 'Jean Luc Picard'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Nguyễn Văn Đức', 'Nguyen Van Duc'],
    ['Səbinə Əliyeva', 'Sabina Aliyeva'],
    ['یوسف', 'يوسف'],
  ])('is one in both spellings: %s and %s', (one, other) => {
    expect(isOne(one, other)).toBe(true);
  });

  test.each([
    ['Grace Nakato', 'Grace Nakate'],
    ['Kim Min-jun', 'Kim Min-joo'],
    ['राम', 'रमा'],
    ['Adv', 'Arch'],
  ])('is not another’s: %s and %s', (one, other) => {
    expect(isOne(one, other)).toBe(false);
  });

  test('in ASCII is the one in full width, which is read by other ways', () => {
    const line = fc.stringMatching(/^[!-~]{1,8}(?: [!-~]{1,8}){0,3}$/);
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(line, (text) => {
        expect(nameForms(text)).toEqual(nameForms(wide(text)));
        expect(folded(text)).toBe(folded(wide(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('that is a title and nothing else is a name all the same', () => {
    expect(nameForms('Mr')).toEqual(['mr']);
  });
});

describe('text as it is compared', () => {
  test('is the same when it is folded once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });

  test('of a city is one with hyphens and without, and in any case', () => {
    expect(folded('Saint-Denis')).toBe(folded('saint  denis'));
    expect(folded('HỘI AN')).toBe(folded('Hội An'));
    expect(folded('Hội An')).toBe(folded('hoi an'));
  });

  test('of nothing but signs is nothing', () => {
    expect(folded(' – !')).toBe('');
  });
});
