import { parseAccept } from 'hono/utils/accept';
import { isLanguage, type Language } from '#shared/domain/call/language.ts';

/** Longer than any browser's; the rest of a longer one is not read. */
const mostCharacters = 500;

/**
 * The language that a browser asks for first of those there are, by `Accept-Language`; English when
 * it asks for none of them. `ko-KR` is Korean, as RFC 4647 looks languages up.
 */
export const preferredLanguage = (header = ''): Language => {
  const asked = parseAccept(header.slice(0, mostCharacters)).filter(({ q }) => q > 0);
  const wanted = asked.map(({ type }) => type.toLowerCase().split('-', 1)[0] ?? '');
  return wanted.find(isLanguage) ?? 'en';
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The language that the first part of a path begins with, though more stands behind it: `ko에서`, as
 * an address is written into a Korean sentence, `ko-KR`, `EN`. Undefined for `korea` and `x`.
 */
export const languageBegun = (part: string): Language | undefined => {
  const [, begun = ''] = /^([a-z]{2})(?![a-z0-9])/.exec(decoded(part).toLowerCase()) ?? [];
  return isLanguage(begun) ? begun : undefined;
};
