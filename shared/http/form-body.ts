import { err, ok, type Result } from '#shared/domain/result.ts';

export type FormFault = 'too-large' | 'not-a-form' | 'not-text' | 'repeated-field';

/**
 * Above what the form needs at its limits: 6,000 characters of Nepali, as people count them, are
 * 75 KB when percent-encoded. Every field has a limit of its own.
 */
const mostBytes = 256 * 1024;
const mostKeys = 60;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads percent-encoding as UTF-8; throws URIError on bytes that are none, where URLSearchParams guesses. */
const decoded = (part: string): string => decodeURIComponent(part.replace(/\+/g, ' '));

/**
 * Reads a body of application/x-www-form-urlencoded. Refuses broken UTF-8, a field that stands
 * twice, more than 60 fields and more than 256 KB.
 */
export const readFormBody = (body: Uint8Array): Result<ReadonlyMap<string, string>, FormFault> => {
  if (body.length > mostBytes) return err('too-large');
  const fields = new Map<string, string>();
  try {
    const text = utf8.decode(body);
    const pairs = text === '' ? [] : text.split('&', mostKeys + 1);
    if (pairs.length > mostKeys) return err('too-large');
    for (const pair of pairs) {
      const cut = pair.indexOf('=');
      const name = decoded(cut < 0 ? pair : pair.slice(0, cut));
      if (fields.has(name)) return err('repeated-field');
      fields.set(name, cut < 0 ? '' : decoded(pair.slice(cut + 1)));
    }
  } catch {
    return err('not-text');
  }
  return ok(fields);
};
