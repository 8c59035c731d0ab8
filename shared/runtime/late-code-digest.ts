import { withoutCase } from '#shared/domain/form/folded-address.ts';
import { sealOf } from './seals.ts';

/**
 * The digest under which a late code is stored, made with the secret: with another address it is
 * another one, so that a code is good for its own address alone.
 */
export const lateCodeDigest = (secret: string, address: string, code: string): string =>
  sealOf(secret, 'late code', withoutCase(address), code).toString('base64url');
