import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lettersOf,
  partsOf,
} from '../../../../../../functions/documents/paper/typesetting/line-breaks.ts';

const texts = (text: string): readonly string[] =>
  partsOf(text).map(({ from, to }) => text.slice(from, to));

describe('where a line may end', () => {
  test.each([
    ['between words', 'Grace Nakato, Kampala', ['Grace ', 'Nakato, ', 'Kampala']],
    ['not before a full stop', 'e-services.', ['e-services.']],
    ['between words of Korean, which has spaces', '서울 특별시', ['서울 ', '특별시']],
    ['after a syllable mark of Tibetan', 'བོད་སྐད', ['བོད་', 'སྐད']],
    ['nowhere in one word', 'Nakato', ['Nakato']],
  ])('%s', (_where, text, parts) => {
    expect(texts(text)).toEqual(parts);
  });

  test.each(['東京都新宿区の市長', 'กรุงเทพมหานคร ประเทศไทย', 'ភ្នំពេញ រាជធានី'])(
    'within what has no spaces: %s',
    (text) => {
      expect(texts(text).length).toBeGreaterThan(1);
    },
  );

  test('no letter is lost or doubled by it, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(texts(text).join('')).toBe(text);
        for (const part of partsOf(text)) {
          const letters = lettersOf(text, part).map(({ from, to }) => text.slice(from, to));
          expect(letters.join('')).toBe(text.slice(part.from, part.to));
        }
      }),
    );
  });
});

test('a word that is longer than a line is cut between letters, never within one', () => {
  const text = '👩‍👩‍👧é한';
  const letters = lettersOf(text, { from: 0, to: text.length });
  expect(letters.map(({ from, to }) => text.slice(from, to))).toEqual(['👩‍👩‍👧', 'é', '한']);
});
