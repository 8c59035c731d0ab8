import type { LinkSeed } from '#shared/domain/endorsement/endorsement.ts';
import { digest } from './digest.ts';
import { sealOf } from './seals.ts';

/**
 * The secret part of an endorser's link: 32 bytes that nobody can guess without the stack's secret.
 * It is made anew for each mail from the nonce in the row, and stored nowhere but as its digest.
 */
export const endorsementToken = (secret: string, reference: string, nonce: string): string =>
  sealOf(secret, 'endorse', reference, nonce).toString('base64url');

/** What is stored of a new link; `random` are 32 bytes. */
export const linkSeed = (secret: string, reference: string, random: Uint8Array): LinkSeed => {
  const nonce = Buffer.from(random).toString('base64url');
  return { nonce, linkDigest: digest(endorsementToken(secret, reference, nonce)) };
};

/** The digest of the token in a path; undefined for what no token can be. */
export const linkDigestOf = (token: string | undefined): string | undefined =>
  token !== undefined && /^[\w-]{43}$/.test(token) ? digest(token) : undefined;
