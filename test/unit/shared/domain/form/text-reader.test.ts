import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, countCharacters } from '#shared/domain/form/text.ts';
import { lineReader, numberReader, paragraphsReader } from '#shared/domain/form/text-reader.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('a line', () => {
  const read = lineReader({ min: 0, max: 10, required: true });

  test.each([
    ['nothing', ''],
    ['spaces of any width', ' \u00a0\u3000\t'],
    ['what shows nothing', '\u200d\u2060\ufeff'],
    ['the filler of a Korean keyboard', '\u3164'],
  ])('that is %s is missing where somebody has to answer', (_, values) => {
    expect(read(values)).toEqual({ ok: false, error: 'missing' });
  });

  test('may be nothing where nobody has to', () => {
    expect(lineReader({ min: 0, max: 10, required: false })('  ')).toEqual({ ok: true, value: '' });
  });

  test.each([
    ['Latin letters', 'a'],
    ['Hangul', '김'],
    ['letters with marks that are written apart', 'e\u0301'],
    ['syllables of Nepali', 'क्षि'],
    ['families', '👨‍👩‍👧‍👦'],
  ])('of as many %s as it takes, as people count them, is taken, and one more is not', (_, one) => {
    expect(read(one.repeat(10)).ok).toBe(true);
    expect(read(one.repeat(11))).toEqual({ ok: false, error: 'too-long' });
  });

  test('is not too long by what is taken away: spaces around it and doubled within', () => {
    expect(read('   abcde      fghi   ')).toEqual({ ok: true, value: 'abcde fghi' });
  });

  test('with more marks on a letter than any language writes is told as that', () => {
    expect(read(`a${'\u0301'.repeat(31)}`)).toEqual({ ok: false, error: 'stacked-marks' });
    expect(read(`a${'\u0301'.repeat(5_000)}`)).toEqual({ ok: false, error: 'stacked-marks' });
    expect(read(`ab${'c'.repeat(20)}${'\u0301'.repeat(5_000)}`)).toEqual({
      ok: false,
      error: 'too-long',
    });
  });

  test('that is taken is clean, has no break and is no longer than it may be', () => {
    fc.assert(
      fc.property(anyText, (values) => {
        const line = read(values);
        if (!line.ok) return;
        expect(line.value).toBe(cleanLine(values));
        expect(line.value).not.toMatch(/[\n\r\u2028]/);
        expect(countCharacters(line.value)).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('that is taken is taken again as it is: a page that is saved twice says the same', () => {
    fc.assert(
      fc.property(anyText, (values) => {
        const line = read(values);
        if (line.ok) expect(read(line.value)).toEqual(line);
      }),
    );
  });
});

describe('an answer of several lines', () => {
  const read = paragraphsReader({ min: 5, max: 20, required: false });

  test('may be left out, and is too short once it is begun', () => {
    expect(read('')).toEqual({ ok: true, value: '' });
    expect(read('abcd')).toEqual({ ok: false, error: 'too-short' });
    expect(read('abcde').ok).toBe(true);
  });

  test('is not made long enough by letters that are written in two signs', () => {
    expect(read('e\u0301'.repeat(4))).toEqual({ ok: false, error: 'too-short' });
    expect(read('👩‍🏫'.repeat(4))).toEqual({ ok: false, error: 'too-short' });
    expect(read('👩‍🏫'.repeat(5)).ok).toBe(true);
  });

  test('keeps its lines, whichever keys ended them', () => {
    expect(read('one\r\ntwo\rthree')).toEqual({ ok: true, value: 'one\ntwo\nthree' });
  });

  test('counts a line break as one character, as browsers with CRLF would not', () => {
    expect(read(`${'a'.repeat(9)}\r\n${'b'.repeat(10)}`).ok).toBe(true);
    expect(read(`${'a'.repeat(10)}\r\n${'b'.repeat(10)}`)).toEqual({
      ok: false,
      error: 'too-long',
    });
  });

  test('that is taken is as it will be stored', () => {
    fc.assert(
      fc.property(anyText, (values) => {
        const answer = read(values);
        if (answer.ok) expect(answer.value).toBe(cleanParagraphs(values));
      }),
    );
  });
});

describe('years in service', () => {
  const read = numberReader({ min: 0, max: 60 });

  test.each([
    ['7', 7],
    [' 07 ', 7],
    ['7.', 7],
    ['７', 7],
    ['７。', 7],
    ['१२', 12],
    ['١٢', 12],
    ['๑๒', 12],
    ['0', 0],
    ['60', 60],
  ])('typed as "%s" are %i', (values, years) => {
    expect(read(values)).toEqual({ ok: true, value: years });
  });

  test.each(['seven', '7.5', '7,5', '-7', '7 years', '1e1', '0x7', '7 8', '1234567', '٧٫٥', '½'])(
    'typed as "%s" are no number',
    (values) => {
      expect(read(values)).toEqual({ ok: false, error: 'not-a-number' });
    },
  );

  test.each(['61', '999999', '६१'])('typed as "%s" are more than anybody serves', (values) => {
    expect(read(values)).toEqual({ ok: false, error: 'out-of-range' });
  });

  test.each(['', '  ', '\u200b'])('typed as "%s" are missing', (values) => {
    expect(read(values)).toEqual({ ok: false, error: 'missing' });
  });

  test('in the digits of any script are the same number', () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...zeros), (years, zero) => {
        const typed = [...String(years)].map((digit) => String.fromCodePoint(zero + Number(digit)));
        expect(read(typed.join(''))).toEqual({ ok: true, value: years });
      }),
    );
  });
});
