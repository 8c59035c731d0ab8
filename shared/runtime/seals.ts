import { createHmac, timingSafeEqual } from 'node:crypto';
import { withoutCase } from '#shared/domain/form/folded-address.ts';

/**
 * Everything that is sealed with the stack’s one secret, by purpose. The words are in links of
 * mails and in open forms: they must never change.
 */
export type SealPurpose =
  /** The ticket of a form: which form it is, and when its page was made. */
  | 'form'
  /** When the Check page of an application was made. */
  | 'form check'
  /** Proves that a form is ours. */
  | 'proof'
  /** The reference of the draft that a Start page begins. */
  | 'reference'
  /** The access to that draft. */
  | 'access'
  /** The access that a mailed code opens. */
  | 'access by code'
  /** The digest of an address's long code. */
  | 'code of address'
  /** The digest of a late code, of the address that it is for. */
  | 'late code'
  /** The name under which a network is counted on one day. */
  | 'line'
  /** The secret part of an endorser's link. */
  | 'endorse'
  /** Proves that a form of the staff's side waited while its member signed in again. */
  | 'staff form that waits'
  /** Proves that a form of the staff's side is of one browser's session. */
  | 'staff form'
  /** The link by which a member fetches one document, once the view is written down. */
  | 'staff document'
  /** The key that signs the work that a browser is asked for. */
  | 'proof of work';

/** 32 bytes that cannot be made without the secret; always the same for one purpose and parts. */
export const sealOf = (secret: string, purpose: SealPurpose, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret)
    .update([purpose, ...parts].join(' '))
    .digest();

/** Compares bytes in constant time. */
export const isSameSeal = (given: Buffer, wanted: Buffer): boolean =>
  given.length === wanted.length && timingSafeEqual(given, wanted);

/**
 * The digest under which a late code is stored: with another address it is another one, so that a
 * code is good for its own address alone.
 */
export const lateCodeDigest = (secret: string, address: string, code: string): string =>
  sealOf(secret, 'late code', withoutCase(address), code).toString('base64url');
