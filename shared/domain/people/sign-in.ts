import type { Language } from '../call/language.ts';
import { isOneAddress } from '../form/folded-address.ts';
import { aMinute } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { isActive, type Member } from './member.ts';
import { freshSignIn } from './staff-session.ts';

/** How long somebody may take at the issuer. */
export const signInLasts = 10 * aMinute;

/** For what sends data out or gives rights, the issuer has to ask `again` who somebody is. */
export type SignInPurpose = 'usual' | 'again';

/** How old a sign-in may be that the issuer answers with, in seconds; undefined for any age. */
export const mostAge = (purpose: SignInPurpose): number | undefined =>
  purpose === 'again' ? freshSignIn / 1000 : undefined;

/** Whether the issuer has asked as lately as it was to; without a word of when, it has not. */
export const isAsAsked = (purpose: SignInPurpose, age: number | undefined): boolean => {
  const most = mostAge(purpose);
  return most === undefined || (age !== undefined && age <= most * 1000);
};

/** A sign-in that has begun, and is finished by whoever comes back with its state. */
export type BegunSignIn = Readonly<{
  state: string;
  nonce: string;
  verifier: string;
  purpose: SignInPurpose;
  /** The path of the page that it leads to. */
  returnTo: string;
  language: Language;
  begunAt: Instant;
}>;

/** Whom the issuer has signed in. */
export type Identity = Readonly<{
  /** SHA-256 of the issuer and its own name for the account. */
  subject: string;
  address: string | undefined;
  /** Whether the issuer says that the address is theirs, or is trusted with all its addresses. */
  isProved: boolean;
  /** How long ago the issuer asked who it is, in ms; undefined where it does not say. */
  age: number | undefined;
}>;

/** Who signs in: a member whose account it is, or one whose account it becomes; undefined for nobody. */
export const whoSignsIn = (
  { subject, address, isProved }: Identity,
  bound: Member | undefined,
  members: readonly Member[],
): Readonly<{ member: Member; binds: boolean }> | undefined => {
  if (bound)
    return isActive(bound) && bound.subject === subject
      ? { member: bound, binds: false }
      : undefined;
  if (address === undefined || !isProved) return undefined;
  const member = members.find((one) => isActive(one) && isOneAddress(one.address, address));
  return member && member.subject === undefined ? { member, binds: true } : undefined;
};
