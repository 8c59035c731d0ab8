/** Crockford's base 32: no I, L, O or U, so that a reference survives a telephone. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const referenceLength = 8;

/** Makes a reference of at least 8 random bytes. */
export const referenceOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, referenceLength), (byte) => crockford[byte % 32]).join('');

/** Reads a reference as people write it: small letters, O for 0, I or L for 1, a hyphen or space. */
export const readReference = (typed: string): string | undefined => {
  const read = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(read) ? read : undefined;
};
