import { describe, expect, test } from 'vitest';
import { type Accounts, invite } from '../../../../infra/ops/invite.ts';

type State = Awaited<ReturnType<Accounts['state']>>;

/** A pool of accounts, and which mails it has sent. */
const poolOf = (known: Record<string, State> = {}) => {
  const mails: string[] = [];
  const states = new Map(Object.entries(known));
  const accounts: Accounts = {
    make: async (address) => {
      if (states.has(address)) return 'exists';
      states.set(address, 'invited');
      mails.push(address);
      return 'made';
    },
    state: async (address) => states.get(address) ?? 'disabled',
    inviteAgain: async (address) => void mails.push(address),
  };
  return { accounts, mails };
};

const mina = 'mina@we-gov.org';

describe('somebody', () => {
  test('without an account is invited', async () => {
    const { accounts, mails } = poolOf();
    expect(await invite(accounts, mina)).toBe('invited');
    expect(mails).toEqual([mina]);
  });

  test('whose invitation was never used gets another one', async () => {
    const { accounts, mails } = poolOf();
    await invite(accounts, mina);
    expect(await invite(accounts, mina)).toBe('invited-again');
    expect(mails).toEqual([mina, mina]);
  });

  test.each([
    ['in-use', /already has an account.*Forgot password/],
    ['disabled', /disabled.*Enable it/],
  ] as const)(
    'whose account is %s is not mailed, and ops are told what to do',
    async (state, words) => {
      const { accounts, mails } = poolOf({ [mina]: state });
      await expect(invite(accounts, mina)).rejects.toThrow(words);
      expect(mails).toEqual([]);
    },
  );
});
