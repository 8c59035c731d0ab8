import { withoutCase } from '../form/folded-address.ts';

/** How an address stands among those that mails came back from: without its case. */
export const unreachableName = (address: string): string => withoutCase(address);

/** The address, where a mail to it came back; undefined for one that was corrected. */
export const unreachableIn = (
  unreachable: readonly string[],
  address: string | undefined,
): string | undefined =>
  address !== undefined && unreachable.includes(unreachableName(address)) ? address : undefined;
