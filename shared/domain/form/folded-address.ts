/**
 * The mailbox that an address leads to: lower case, and without the `+tag` that most providers
 * ignore (RFC 5233, subaddressing). For limits and comparisons alone; mails go to the address itself.
 */
export const foldedAddress = (address: string): string => {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  const tag = local.indexOf('+');
  // An address that begins with its tag has no other name.
  return `${tag > 0 ? local.slice(0, tag) : local}@${domain}`;
};
