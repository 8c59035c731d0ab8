import { describe, expect, test } from 'vitest';
import { type CodeChallenge, codeLasts, judgeCode, mostTries } from '#shared/domain/access-code.ts';

const now = Date.UTC(2018, 3, 2);
const asked: CodeChallenge = {
  reference: 'K7M2Q9XD',
  codeDigest: 'right',
  others: [],
  tries: 0,
  expiresAt: now + codeLasts,
};

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
