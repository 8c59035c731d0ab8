/**
 * A URL for a link. Templates escape text and attributes, but do not refuse `javascript:`. Throws
 * TypeError on any scheme but http, https, mailto and tel; our own paths pass.
 */
export const url = (address: string): string => {
  // Browsers ignore tabs and line breaks, so `/<tab>/evil.example` would lead elsewhere.
  if (/^\/(?![/\\])[^\t\n\r]*$/.test(address)) return address;
  const { protocol } = new URL(address);
  if (['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) return address;
  throw new TypeError(`a link may not lead to ${protocol}`);
};

export const mailto = (address: string): string =>
  url(`mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`);

/** `+82 (2) 123-4567` → `tel:+8221234567`. */
export const tel = (number: string): string => url(`tel:${number.replace(/[^+\d]/g, '')}`);
