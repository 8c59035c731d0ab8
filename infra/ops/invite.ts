import { Refusal } from '../refusal.ts';

/** The accounts with which the staff of an edition sign in. */
export type Accounts = Readonly<{
  /** Makes one, whose owner is mailed a temporary password. */
  make: (address: string) => Promise<'made' | 'exists'>;
  /** Of one that exists; `invited` until its owner has signed in once. */
  state: (address: string) => Promise<'invited' | 'in-use' | 'disabled'>;
  /** Mails a new temporary password. */
  inviteAgain: (address: string) => Promise<void>;
}>;

export type Invited = 'invited' | 'invited-again';

/**
 * Invites somebody, also where an earlier invitation has run out: “Forgot password” does not help
 * then. Refuses an account that needs none. https://github.com/aws-amplify/amplify-js/issues/2955
 */
export const invite = async (accounts: Accounts, address: string): Promise<Invited> => {
  if ((await accounts.make(address)) === 'made') return 'invited';
  const state = await accounts.state(address);
  if (state === 'in-use')
    throw new Refusal(
      'This address already has an account. Its owner signs in with it, or selects “Forgot password” on the sign-in page.',
    );
  if (state === 'disabled')
    throw new Refusal(
      'The account of this address is disabled. Enable it in the Cognito console, then run this again.',
    );
  await accounts.inviteAgain(address);
  return 'invited-again';
};
