import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CodeChallenge,
  codeLasts,
  codeOf,
  judgeCode,
  mostTries,
  readCode,
} from '#shared/domain/access-code.ts';

const now = Date.UTC(2018, 3, 2);
const asked: CodeChallenge = {
  reference: 'K7M2Q9XD',
  codeDigest: 'right',
  others: [],
  tries: 0,
  expiresAt: now + codeLasts,
};

describe('a code', () => {
  test('is six digits whatever chance gives, and reads as itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 16 }), (random) => {
        const code = codeOf(random);
        expect(code).toMatch(/^\d{6}$/);
        expect(readCode(code)).toBe(code);
      }),
    );
  });

  test('may begin with zeros', () => {
    expect(codeOf(Uint8Array.of(0, 0, 0, 7))).toBe('000007');
  });

  test.each([
    ['123 456', '123456'],
    [' 123-456\n', '123456'],
    ['１２３４５６', '123456'],
    ['१२३४५६', '123456'],
    ['١٢٣٤٥٦', '123456'],
  ])('is read as people type it: "%s"', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  test.each(['', '12345', '1234567', '12345a', '12.345', 'half a million', '1'.repeat(1e6)])(
    'is not what has no six digits: "%s"',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});

describe('a typed code is', () => {
  test('right while it holds, and over from the tenth minute on', () => {
    expect(judgeCode(asked, 'right', now)).toBe('right');
    expect(judgeCode(asked, 'right', now + codeLasts - 1)).toBe('right');
    expect(judgeCode(asked, 'right', now + codeLasts)).toBe('over');
  });

  test('wrong when it is another, and over after five tries', () => {
    expect(judgeCode(asked, 'other', now)).toBe('wrong');
    expect(judgeCode({ ...asked, tries: mostTries - 1 }, 'right', now)).toBe('right');
    expect(judgeCode({ ...asked, tries: mostTries }, 'right', now)).toBe('over');
  });

  test('never right where no application is known, though it be the one that was made', () => {
    expect(judgeCode({ ...asked, reference: undefined }, 'right', now)).toBe('wrong');
    expect(judgeCode(undefined, 'right', now)).toBe('over');
  });
});
