import { digest } from '#shared/runtime/digest.ts';

/** The address under which the way back is found: as it was typed, without its case. */
export const addressDigest = (address: string): string => digest(address.trim().toLowerCase());
