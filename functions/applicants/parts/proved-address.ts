import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';

/**
 * Whether a code that was mailed to this address opened the draft last: then no browser that got no
 * such code opens it (ADR 20).
 */
export const isProved = (
  draft: Pick<Draft, 'provedAddress'> | undefined,
  address: string | undefined,
): boolean => address !== undefined && draft?.provedAddress === addressDigest(address);
