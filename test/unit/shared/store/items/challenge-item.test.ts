import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeWaits } from '#shared/domain/access/access-code.ts';
import { isExpired } from '#shared/store/engine/item.ts';
import { challengeItem, readChallenge } from '#shared/store/items/challenge-item.ts';
import { anyChallenge, digest } from '../../../../support/builders/any-records.ts';

describe('a code that somebody asked for', () => {
  test('comes back from the table as it was asked for, and has opened nothing', () => {
    fc.assert(
      fc.property(anyChallenge, digest, (challenge, browser) => {
        const read = readChallenge(challengeItem(browser, challenge));
        expect(read).toEqual({ ...challenge, hasOpened: false });
      }),
    );
  });

  test('stays in the table while its mail may wait: its time begins when that is sent', () => {
    fc.assert(
      fc.property(anyChallenge, digest, (challenge, browser) => {
        const item = challengeItem(browser, challenge);
        expect(isExpired(item, challenge.expiresAt + codeWaits - 1)).toBe(false);
        expect(isExpired(item, challenge.expiresAt + codeWaits + 1000)).toBe(true);
      }),
    );
  });

  test('once it has opened says so', () => {
    const [challenge] = fc.sample(anyChallenge, 1);
    if (!challenge) throw new Error('there is no sample');
    const opened = { ...challengeItem('browser', challenge), hasOpened: { BOOL: true } };
    expect(readChallenge(opened).hasOpened).toBe(true);
  });

  test('of whom nothing is known has neither reference nor address in its row', () => {
    const item = challengeItem('browser', {
      reference: undefined,
      others: [],
      codeDigest: 'd',
      tries: 0,
      expiresAt: 1,
    });
    expect(item).not.toHaveProperty('reference');
    expect(item).not.toHaveProperty('address');
  });

  test('of an early release is the short code of one browser, over as soon as it is read', () => {
    expect(readChallenge({ codeDigest: { S: 'd' } })).toEqual({
      reference: undefined,
      address: undefined,
      others: [],
      codeDigest: 'd',
      isOfAddress: false,
      hasOpened: false,
      tries: 0,
      expiresAt: 0,
    });
  });

  test('with names of its address that are no list is refused by its key', () => {
    const item = challengeItem('browser', {
      reference: undefined,
      others: [],
      codeDigest: 'd',
      tries: 0,
      expiresAt: 1,
    });
    expect(() => readChallenge({ ...item, others: { S: '{"a":1}' } })).toThrow(
      'CHALLENGE#browser CHALLENGE holds no readable "others"',
    );
  });
});
