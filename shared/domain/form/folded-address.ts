/**
 * Forms in which addresses are compared; mails go to the address itself. Rows are named by digests
 * of these texts, so the forms must never change.
 */

/** The address in small letters: practically no mailbox distinguishes capitals. */
export const withoutCase = (address: string): string => address.toLowerCase();

/** Whether both are one address, in whatever case and between whatever spaces they were typed. */
export const isOneAddress = (one: string, other: string): boolean =>
  withoutCase(one.trim()) === withoutCase(other.trim());

/**
 * The mailbox that an address leads to: without its case, and without the `+tag` that most providers
 * ignore (RFC 5233, subaddressing).
 */
export const withoutTag = (address: string): string => {
  const [local = '', domain = ''] = withoutCase(address.trim()).split('@');
  const tag = local.indexOf('+');
  // An address that begins with its tag has no other part before the @.
  return `${tag > 0 ? local.slice(0, tag) : local}@${domain}`;
};

/** Whether the address has a `+tag`. */
export const isTagged = (address: string): boolean =>
  withoutTag(address) !== withoutCase(address.trim());
