import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  cleanParagraphs,
  countCharacters,
  hasMoreThan,
  mostCodeUnits,
} from '#shared/domain/text.ts';
import { realNames } from '../../../support/names.ts';

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
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

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
  ])('leaves out %s', (_, typed, stored) => {
    expect(cleanLine(typed)).toBe(stored);
    expect(cleanParagraphs(typed)).toBe(stored);
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
        fc.property(pasted, (typed) => {
          const once = clean(typed);
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
      fc.property(pasted, (typed) => {
        expect(cleanLine(typed)).not.toMatch(/\s\s|[^\S ]/u);
      }),
    );
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

  test('the bound leaves room for every script at its limit', () => {
    for (const character of ['ế', '한', 'क्ष्म', '👍🏽', '🇰🇷', 'ง่'])
      expect(character.repeat(1500).length).toBeLessThanOrEqual(mostCodeUnits(1500));
  });
});
