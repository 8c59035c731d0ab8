import { withoutCase } from '../form/folded-address.ts';

/** How an address stands among those that mails came back from: without its case. */
export const unreachedName = (address: string): string => withoutCase(address);

/** The address, where a mail to it came back; undefined for one that was corrected. */
export const unreachedIn = (
  unreached: readonly string[],
  address: string | undefined,
): string | undefined =>
  address !== undefined && unreached.includes(unreachedName(address)) ? address : undefined;
