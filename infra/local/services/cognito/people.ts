import { createHash } from 'node:crypto';

/** Somebody who can sign in with one click. */
export type LocalMember = Readonly<{ name: string; address: string; roles: readonly string[] }>;

/** Who somebody says that they are on the sign-in page. */
export type LocalPerson = Readonly<{
  address: string;
  name: string;
  /** Whether the issuer says that the address is theirs. */
  isVerified: boolean;
  /** Two accounts can have one address; empty for the usual one. */
  account: string;
}>;

/** The same for the same account in every run, so that what was bound to it stays so. */
export const subjectOf = ({ address, account }: LocalPerson): string => {
  const digest = createHash('sha256').update(`${address.toLowerCase()}\n${account}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}`;
};

/** The usual account of a member. */
export const personOf = ({ name, address }: LocalMember): LocalPerson => ({
  name,
  address,
  isVerified: true,
  account: '',
});

/** Who has signed in since the run began, by subject. */
export const accounts = () => {
  const known = new Map<string, LocalPerson>();
  return {
    /** Their subject. */
    note: (person: LocalPerson): string => {
      const subject = subjectOf(person);
      known.set(subject, person);
      return subject;
    },
    at: (subject: string): LocalPerson | undefined => known.get(subject),
  };
};

export type Accounts = ReturnType<typeof accounts>;

/**
 * Whom a posted form names: the member whose button was pressed, or the address that was typed;
 * undefined where it names nobody.
 */
export const personIn = (
  form: URLSearchParams,
  members: readonly LocalMember[],
): LocalPerson | undefined => {
  const member = members.find(({ address }) => address === form.get('member'));
  if (member) return personOf(member);
  const address = form.get('address')?.trim() ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) return undefined;
  const account = form.get('account')?.trim() ?? '';
  return { address, name: address, isVerified: form.get('verified') === 'yes', account };
};
