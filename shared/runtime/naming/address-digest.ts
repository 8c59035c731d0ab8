import { withoutCase } from '#shared/domain/form/folded-address.ts';
import { digest } from '../digest.ts';

/** The address under which the way back is found: without its case. */
export const addressDigest = (address: string): string => digest(withoutCase(address));
