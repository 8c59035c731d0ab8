import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * All that the stack's one secret seals, each by the words that stand before what is sealed. They are
 * in links of mails that were sent and in forms that are open somewhere: none may ever change.
 */
export const sealPurposes = {
  /** The ticket of a form: which form it is, and when its page was made. */
  formTicket: 'form',
  /** When the Check page of an application was made. */
  checkStamp: 'form check',
  /** What a form of ours carries and a stranger's cannot. */
  formProof: 'proof',
  /** The reference of the draft that a Start page begins. */
  draftReference: 'reference',
  /** The access to that draft. */
  draftAccess: 'access',
  /** The access that a mailed code opens. */
  codeAccess: 'access by code',
  /** The digest of an address's long code. */
  addressCode: 'code of address',
  /** The name under which a network is counted on one day. */
  network: 'line',
  /** The secret part of an endorser's link. */
  endorserLink: 'endorse',
  /** The key that signs the work that a browser is asked for. */
  proofOfWork: 'proof of work',
} as const;

export type SealPurpose = keyof typeof sealPurposes;

/** 32 bytes that nobody can make without the secret; the same for the same purpose and parts. */
export const sealOf = (secret: string, purpose: SealPurpose, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret)
    .update([sealPurposes[purpose], ...parts].join(' '))
    .digest();

/** Whether both are the same bytes; how long it takes does not tell where they differ. */
export const isSameSeal = (given: Buffer, wanted: Buffer): boolean =>
  given.length === wanted.length && timingSafeEqual(given, wanted);
