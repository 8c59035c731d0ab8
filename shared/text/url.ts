/**
 * An address for a link. Templates escape text and attributes, but none refuses `javascript:`.
 * Throws TypeError on any scheme but http, https and mailto; a path of ours passes.
 */
export const url = (address: string): string => {
  // Browsers pass over tabs and line breaks, so that `/<tab>/evil.example` leads elsewhere.
  if (/^\/(?![/\\])[^\t\n\r]*$/.test(address)) return address;
  const { protocol } = new URL(address);
  if (['http:', 'https:', 'mailto:'].includes(protocol)) return address;
  throw new TypeError(`a link may not lead to ${protocol}`);
};

export const mailto = (address: string): string =>
  url(`mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`);
