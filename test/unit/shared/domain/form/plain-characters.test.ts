import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrow, plainSigns } from '#shared/domain/form/plain-characters.ts';

describe('what a program has to read', () => {
  test.each([
    ['full-width, as a keyboard of Seoul or Tokyo types it', 'Ｋ７Ｍ２－Ｑ９ＸＤ', 'K7M2-Q9XD'],
    ['with a dash of typography', 'K7M2–Q9XD', 'K7M2-Q9XD'],
    ['with a minus sign', 'K7M2−Q9XD', 'K7M2-Q9XD'],
    ['with a hyphen that does not break', 'K7M2‑Q9XD', 'K7M2-Q9XD'],
    ['with joiners that a messenger put in', 'K7\u200bM2\u2060Q9\u200dXD', 'K7M2Q9XD'],
    ['with a selector of variants behind a digit', '7\ufe0f', '7'],
  ])('is plain, though typed %s', (_, typed, plain) => {
    expect(plainSigns(typed)).toBe(plain);
  });

  test('in ASCII stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (typed) => {
        expect(plainSigns(typed)).toBe(typed);
        expect(narrow(typed)).toBe(typed);
      }),
    );
  });

  test('is plain at once: nothing is left to be made plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const plain = plainSigns(typed);
        expect(plainSigns(plain)).toBe(plain);
      }),
    );
  });
});

test('each full-width sign is the sign of ASCII that it looks like', () => {
  const wide = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0xff01 + at));
  const plain = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at));
  expect(narrow(wide.join(''))).toBe(plain.join(''));
});

test.each(['김', 'ｱ', '￦', '　', 'é'])(
  '“%s” is no full-width sign of ASCII, and stays',
  (sign) => {
    expect(narrow(sign)).toBe(sign);
  },
);
