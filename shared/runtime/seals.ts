import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * All that the stack's one secret seals, each by the words that stand before what is sealed. They are
 * in links of mails that were sent and in forms that are open somewhere: none may ever change.
 */
export type SealPurpose =
  /** The ticket of a form: which form it is, and when its page was made. */
  | 'form'
  /** When the Check page of an application was made. */
  | 'form check'
  /** What a form of ours carries and a stranger's cannot. */
  | 'proof'
  /** The reference of the draft that a Start page begins. */
  | 'reference'
  /** The access to that draft. */
  | 'access'
  /** The access that a mailed code opens. */
  | 'access by code'
  /** The digest of an address's long code. */
  | 'code of address'
  /** The name under which a network is counted on one day. */
  | 'line'
  /** The secret part of an endorser's link. */
  | 'endorse'
  /** The key that signs the work that a browser is asked for. */
  | 'proof of work';

/** 32 bytes that nobody can make without the secret; the same for the same purpose and parts. */
export const sealOf = (secret: string, purpose: SealPurpose, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret)
    .update([purpose, ...parts].join(' '))
    .digest();

/** Whether both are the same bytes; how long it takes does not tell where they differ. */
export const isSameSeal = (given: Buffer, wanted: Buffer): boolean =>
  given.length === wanted.length && timingSafeEqual(given, wanted);
