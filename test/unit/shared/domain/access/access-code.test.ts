import { describe, expect, test } from 'vitest';
import {
  type CodeChallenge,
  codeKind,
  codeLasts,
  isLongCode,
  judgeCode,
  longCodeEndsAt,
  mailsADay,
  mostTries,
  newCode,
  readAccessCode,
} from '#shared/domain/access/access-code.ts';

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

describe('a code that is asked for is', () => {
  const none = { network: false, pair: false, short: false, long: false };

  test('short until the network or the mailbox has had its short ones, then long, then none', () => {
    expect(codeKind(none)).toBe('short');
    expect(codeKind({ ...none, pair: true })).toBe('long');
    expect(codeKind({ ...none, short: true })).toBe('long');
    expect(codeKind({ ...none, pair: true, long: true })).toBe('no-mail');
    expect(codeKind({ ...none, short: true, long: true })).toBe('no-mail');
    // As long as there are short ones, these go first.
    expect(codeKind({ ...none, long: true })).toBe('short');
  });

  test('refused where the network asked too often, whatever else', () => {
    expect(codeKind({ ...none, network: true })).toBe('refused');
    expect(codeKind({ network: true, pair: true, short: true, long: true })).toBe('refused');
  });

  test('mailed to one mailbox twenty times a day at most', () => {
    const { plain, tagged, unknown } = mailsADay;
    expect(plain.short + plain.long + tagged.short + tagged.long + unknown).toBe(20);
  });
});

describe('a long code', () => {
  const random = Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255]);

  test('has twelve digits, and is read as people type it', () => {
    expect(newCode('long', random)).toBe('073709551615');
    expect(newCode('long', new Uint8Array(8))).toBe('000000000000');
    expect(newCode('short', random)).toMatch(/^\d{6}$/);
    expect(isLongCode(newCode('long', random))).toBe(true);
    expect(isLongCode(newCode('short', random))).toBe(false);
    expect(readAccessCode(' 0737 0955-1615 ')).toBe('073709551615');
    expect(readAccessCode('０７３７０９')).toBe('073709');
    for (const values of ['', '12345', '1234567', '07370955161', '0737095516150', 'x'.repeat(99)])
      expect(readAccessCode(values)).toBeUndefined();
  });

  test('opens until new mails go out, and as long as one that was asked for just before', () => {
    const midnight = Date.UTC(2018, 3, 3);
    expect(longCodeEndsAt(midnight - 1)).toBe(midnight + codeLasts);
    expect(longCodeEndsAt(midnight)).toBe(midnight + 86_400_000 + codeLasts);
  });
});
