import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  cleanParagraphs,
  countCharacters,
  hasMoreThan,
  mostCodeUnits,
  stacksMarks,
} from '#shared/domain/form/text.ts';
import { realNames } from '../../../../support/builders/names.ts';
import { costOf } from '../../../../support/measure/processor-work.ts';

/** Text as a hostile or unlucky person pastes it, rich in what is cleaned. */
const pasted = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\u0000',
        '\t',
        '\n',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u202e',
        '\u2067',
        '\u200e',
        '\ufeff',
        '\u200d',
        '\u200c',
        '\u200b',
        '\u00ad',
        '\u001d',
        '\u000b',
        'ก',
        '\u0301',
        '\u0323',
        'e',
        '\u1100',
        '\u1161',
        ' ',
        '\u00a0',
        '\u3000',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const leftOut =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be gone
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/u;

describe('cleaned text', () => {
  test.each(realNames)('keeps the name %s', (name) => {
    expect(cleanLine(name)).toBe(name.normalize('NFC'));
  });

  test('keeps the joiners that Nepali and Persian names need', () => {
    expect(cleanLine('र\u094d\u200dयाङ')).toBe('र\u094d\u200dयाङ');
    expect(cleanLine('علی\u200cرضا')).toBe('علی\u200cرضا');
    expect(cleanLine('👩\u200d👩\u200d👧')).toBe('👩\u200d👩\u200d👧');
  });

  test.each([
    ['a byte order mark', '\ufeffGrace', 'Grace'],
    ['a control', 'Gra\u0000ce\u0007', 'Grace'],
    ['C1 controls', 'Gra\u0080ce\u009f', 'Grace'],
    ['a right-to-left override', 'Grace\u202eotakaN', 'GraceotakaN'],
    ['isolates', '\u2066Grace\u2069', 'Grace'],
    ['marks of direction', '\u200eGrace\u200f\u061c', 'Grace'],
    ['delete', 'Grace\u007f', 'Grace'],
    ['soft hyphens', 'Ver\u00adwal\u00adtung', 'Verwaltung'],
    ['a word joiner', 'Gra\u2060ce', 'Grace'],
    ['signs of formulas that nobody sees', 'Gra\u2061\u2064ce', 'Grace'],
    ['a zero width space in a Latin word', '\u200bGra\u200bce\u200b', 'Grace'],
    ['a zero width space beside a space', 'ก\u200b ข\u200b', 'ก ข'],
  ])('leaves out %s', (_, values, stored) => {
    expect(cleanLine(values)).toBe(stored);
    expect(cleanParagraphs(values)).toBe(stored);
  });

  test('is NFC, so that one name is written in one way', () => {
    expect(cleanLine('Jose\u0301')).toBe('José');
    expect(cleanLine('\u1112\u1161\u11ab')).toBe('한');
    // The mark stands behind a character that is taken out.
    expect(cleanLine('Jose\u200e\u0301')).toBe('José');
  });

  test('is one line with single spaces for a line', () => {
    expect(cleanLine('  Grace \t\u00a0\u3000 Nakato\r\n')).toBe('Grace Nakato');
  });

  test.each([
    ['a line feed', '\n'],
    ['a return', '\r'],
    ['both', '\r\n'],
    ['a vertical tab', '\u000b'],
    ['a form feed', '\u000c'],
    ['a file separator', '\u001c'],
    ['a group separator', '\u001d'],
    ['a record separator', '\u001e'],
    ['a unit separator', '\u001f'],
    ['a next line', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
  ])('parts its words at %s: in a line by a space, in paragraphs by a line break', (_, mark) => {
    expect(cleanLine(`Director of${mark}Smart City`)).toBe('Director of Smart City');
    expect(cleanParagraphs(`Director of${mark}Smart City`)).toBe('Director of\nSmart City');
    expect(cleanLine(`${mark}Grace${mark}`)).toBe('Grace');
    expect(cleanParagraphs(`${mark}Grace${mark}`)).toBe('Grace');
  });

  test.each(['\t', '\u00a0', '\u1680', '\u2003', '\u2009', '\u202f', '\u205f', '\u3000'])(
    'of a line has a space for %j',
    (mark) => {
      expect(cleanLine(`Smart${mark}City`)).toBe('Smart City');
    },
  );

  test('keeps where a line may break in scripts that put no space between words', () => {
    for (const text of ['ភាសា\u200bខ្មែរ', 'ภาษา\u200bไทย', 'မြန်မာ\u200bဘာသာ', 'ພາສາ\u200bລາວ']) {
      expect(cleanLine(text)).toBe(text.normalize('NFC'));
      expect(cleanParagraphs(text.replace('\u200b', '\u200b\u200b'))).toBe(text.normalize('NFC'));
    }
  });

  test('keeps the lines of paragraphs, each break the same', () => {
    expect(cleanParagraphs('one\r\ntwo\rthree\nfour\u2028five\u0085six\n\n')).toBe(
      'one\ntwo\nthree\nfour\nfive\nsix',
    );
    expect(cleanParagraphs('one\n\ntwo\tthree')).toBe('one\n\ntwo three');
  });

  test.each([
    ['a line', cleanLine],
    ['paragraphs', cleanParagraphs],
  ])(
    'of %s is the same when it is cleaned again, NFC, trimmed, and of seen characters',
    (_, clean) => {
      fc.assert(
        fc.property(pasted, (values) => {
          const once = clean(values);
          expect(clean(once)).toBe(once);
          expect(once.normalize('NFC')).toBe(once);
          expect(once.trim()).toBe(once);
          expect(once).not.toMatch(leftOut);
        }),
        { numRuns: 2000 },
      );
    },
  );

  test('of a line has no line break and no two spaces', () => {
    fc.assert(
      fc.property(pasted, (values) => {
        expect(cleanLine(values)).not.toMatch(/\s\s|[^\S ]/u);
      }),
    );
  });
});

describe('marks that are stacked as in no language', () => {
  test('are those above 30 on one letter', () => {
    expect(stacksMarks(`Z${'\u0301\u0323'.repeat(15)}`)).toBe(false);
    expect(stacksMarks(`Z${'\u0301\u0323'.repeat(15)}\u0301`)).toBe(true);
  });

  test.each(['ཧཱུྃ', 'ག྄ྷཱིྃ', 'ế', 'ก็ี่้๊๋์', 'க்ஷௌ', 'ក្ស៊្រី'])('are not those of %s', (text) => {
    expect(stacksMarks(text.normalize('NFD'))).toBe(false);
  });

  test('cost next to nothing to clean, however many they are', () => {
    const fill = (part: string): string => part.repeat(96_000 / part.length);
    for (const part of [
      '\u0301\u0323',
      '\u0301\u200e\u0323\u0000',
      '\u0323\ufeff\u0301\u2028',
      `e${'\u0301'.repeat(29)}`,
    ])
      expect(
        costOf(() => cleanLine(fill(part)), 20),
        part,
      ).toBeLessThan(20);
  });
});

describe('characters as people see them', () => {
  test.each<[string, number]>([
    ['', 0],
    ['Grace', 5],
    ['José', 4],
    ['Jose\u0301', 4],
    ['김민준', 3],
    ['\u1112\u1161\u11ab', 1],
    ['राम', 2],
    ['क्षेत्री', 2],
    ['กิตติ', 3],
    ['👍🏽', 1],
    ['👩‍👩‍👧‍👦', 1],
    ['🇰🇷🇳🇵', 2],
    ['𠮷田', 2],
    ['a\nb', 3],
  ])('%j counts %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  test('are one however many marks are piled on a letter, and the work has a bound', () => {
    const zalgo = `Z${'\u0301'.repeat(50_000)}`;
    expect(countCharacters(zalgo)).toBe(1);
    expect(zalgo.length).toBeGreaterThan(mostCodeUnits(1500));
  });

  test('Latin text counts as the segmenter counts it, and so does every other', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0x2ff }),
      fc.integer({ min: 0x2000, max: 0x2060 }),
      fc.integer({ min: 0x300, max: 0x36f }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (codes) => {
        const text = String.fromCharCode(...codes);
        const count = [...segmenter.segment(text)].length;
        expect(countCharacters(text)).toBe(count);
        expect(hasMoreThan(count, text)).toBe(false);
        if (count > 0) expect(hasMoreThan(count - 1, text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is taken as plain is composed as it stands, and no mark', () => {
    const plain = [
      [0, 0x2ff],
      [0x2010, 0x2027],
    ].flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
    );
    for (const one of plain) {
      expect(one.normalize('NFC')).toBe(one);
      expect(one).not.toMatch(/\p{M}/u);
    }
    for (const one of plain)
      for (const next of plain) {
        if (`${one}${next}`.normalize('NFC') !== `${one}${next}`) expect.fail(`${one}${next}`);
      }
  });

  test('the bound leaves room for every script at its limit', () => {
    for (const character of ['ế', '한', 'क्ष्म', '👍🏽', '🇰🇷', 'ง่'])
      expect(character.repeat(1500).length).toBeLessThanOrEqual(mostCodeUnits(1500));
  });
});
