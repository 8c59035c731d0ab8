import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference, referenceOf } from '#shared/domain/application/reference.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 32 });

describe('a reference', () => {
  test('is eight letters and digits without I, L, O and U', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(referenceOf(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
  });

  test('uses each of the 32 signs for as many bytes as any other', () => {
    const signs = Array.from(
      { length: 256 },
      (_, byte) => referenceOf(new Uint8Array(8).fill(byte))[0],
    );
    const counts = Map.groupBy(signs, (sign) => sign);
    expect(counts.size).toBe(32);
    expect(new Set([...counts.values()].map(({ length }) => length))).toEqual(new Set([8]));
  });

  test('is read as it was made, and as people write it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = referenceOf(random);
        expect(readReference(reference)).toBe(reference);
        expect(readReference(reference.toLowerCase())).toBe(reference);
        expect(readReference(` ${reference.slice(0, 4)} - ${reference.slice(4)}\n`)).toBe(
          reference,
        );
        const misread = reference.replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readReference(misread)).toBe(reference);
        expect(readReference(misread.replace(/l/g, 'I'))).toBe(reference);
      }),
    );
  });

  test.each([
    'Ｋ７Ｍ２Ｑ９ＸＤ',
    'K7M2\u2011Q9XD.',
    'K7M2\u2013Q9XD',
    '\u200bK7M2\u2060Q9\u00adXD\ufeff',
    '“K7M2Q9XD”',
    ' K7M2 Q9XD\t',
    'Reference number: K7M2Q9XD',
    'Reference number K7M2Q9XD.',
    '신청번호: k7m2q9xd',
    'Reference：K7M2Q9XD',
    '#K7M2Q9XD',
    'https://call.example/en/return/K7M2Q9XD',
  ])('is read from what people type or paste: %j', (values) => {
    expect(readReference(values)).toBe('K7M2Q9XD');
  });

  test.each([
    'K7M2Q9Xß',
    `K7M2Q9XD${' '.repeat(1e6)}`,
    'K7M2Q9XDK7M2Q9XD',
    '',
    'K7M2Q9X',
    'K7M2Q9XDA',
    'K7M2Q9XU',
    'K7M2Q9X!',
    '../../..',
    '김K7M2Q9X',
  ])('"%s" is none', (values) => {
    expect(readReference(values)).toBeUndefined();
  });
});
