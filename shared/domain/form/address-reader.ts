import { err, ok, type Result } from '../result.ts';
import type { AddressError, FieldError } from './form-fields.ts';
import { isAscii, narrow } from './plain-characters.ts';
import { lineReader } from './text-reader.ts';

/**
 * Without what shows nothing, except joiners between letters that are not Latin: a domain in Persian
 * or Sinhala may need them.
 */
const withoutUnseen = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
    /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\u200c\u200d](?![^\u0000-\u007f])|(?<![^\u0000-\u007f])[\u200c\u200d]/gu,
    '',
  );

/** Hyphens that programs write instead of “-”. A long dash may stand for two, so it is refused. */
const hyphens = /[\u2010-\u2013\u2043\u2212\ufe63]/gu;

const opening = new Set('<("“„«‘「『[{');
const closing = new Set('>)"”»’」』]}.,;:!?。、…');

/** Without what stands around an address in a text: quotes, brackets, a full stop. */
const withoutWraps = (text: string): string => {
  let [from, to] = [0, text.length];
  while (from < to && opening.has(text[from] ?? '')) from += 1;
  while (to > from && closing.has(text[to - 1] ?? '')) to -= 1;
  const inner = text.slice(from, to).trim();
  // An apostrophe may begin an address; in a pair it quotes one.
  return inner.length > 2 && inner.startsWith("'") && inner.endsWith("'")
    ? inner.slice(1, -1)
    : inner;
};

const withoutScheme = (text: string): string =>
  /^mailto:/i.test(text) ? (text.slice('mailto:'.length).split('?', 1)[0] ?? '') : text;

/** The address of `Grace Nakato <grace@kcca.go.ug>`, as mail programs copy it. */
const withoutName = (text: string): string => {
  const [name = '', rest = '', ...more] = text.split('<', 3);
  const [inside = '', after = ''] = rest.split('>', 2);
  const address = inside.trim();
  const namesAnother = [name, after].some((one) => one.includes('@') && !one.includes(address));
  const isClosed = rest.includes('>');
  return more.length === 0 && isClosed && address.includes('@') && !namesAnother ? address : text;
};

/** With the signs of ASCII in place of those that stand for them. */
const inAscii = (text: string): string => {
  if (isAscii(text)) return text;
  // Domains are written small, as URL parsers do, and full-width letters are no sign of a name.
  const small = text.replace(/[Ａ-Ｚ]+/gu, (letters) => letters.toLowerCase());
  return narrow(withoutUnseen(small))
    .replace(hyphens, '-')
    .replaceAll('﹫', '@')
    .replace(/[。｡﹒]/g, '.');
};

/** What people and their programs type for an address, where it can mean one address only. */
const plainAddress = (cleaned: string): string =>
  withoutWraps(withoutScheme(withoutWraps(withoutName(inAscii(cleaned))))).replace(/ ?@ ?/g, '@');

/** Signs that would end the domain of a URL, or begin another part of it. */
const foreignToDomains = /[\s/?#:\\[\]%]/;

const hostOf = (domain: string): string | undefined =>
  foreignToDomains.test(domain) ? undefined : URL.parse(`http://${domain}`)?.hostname;

/** The address with its domain as mail servers write it: in ASCII. */
const asciiAddress = (address: string): string => {
  const [local = '', domain = '', ...more] = address.split('@', 3);
  if (more.length > 0 || isAscii(domain)) return address;
  return `${local}@${hostOf(domain) ?? domain}`;
};

/** RFC 5321, 4.5.3.1.1: no server need take more before the @. */
const mostOfLocal = 64;

const localError = (local: string): AddressError | undefined => {
  if (local === '') return 'not-an-address';
  // SMTP without SMTPUTF8, which SES does not speak, carries ASCII before the @ alone.
  if (!isAscii(local) && /(?![a-z])[\p{L}\p{M}]/iu.test(local)) return 'address-letters';
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return 'address-dots';
  // What browsers take: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address.
  if (!/^[a-z\d.!#$%&'*+/=?^_`{|}~-]+$/i.test(local)) return 'address-signs';
  return local.length > mostOfLocal ? 'address-start-long' : undefined;
};

/** RFC 1035, 2.3.4. */
const mostOfLabel = 63;

const domainError = (domain: string): AddressError | undefined => {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (domain === '' || labels.length < 2) return 'domain-short';
  if (labels.includes('')) return 'domain-dots';
  // No top-level domain is a number (RFC 3696, 2): it would be the address of a machine.
  if (/^\d+$/.test(last)) return 'domain-number';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'domain-hyphens';
  const isName = labels.every((label) => /^[a-z\d-]+$/i.test(label) && label.length <= mostOfLabel);
  // Browsers read 0x7f as a number, too. They also know which punycode labels are invalid.
  if (!isName || hostOf(domain) !== domain.toLowerCase()) return 'domain-signs';
  return last.length < 2 ? 'domain-short' : undefined;
};

/** Why SES would not send to an address; undefined when it would. */
const addressError = (address: string): AddressError | undefined => {
  const [local = '', domain, ...more] = address.split('@', 3);
  if (more.length > 0) return /[\s,;]/.test(address) ? 'several-addresses' : 'not-an-address';
  if (domain === undefined) return 'not-an-address';
  if (/[,;]/.test(domain)) return 'several-addresses';
  if (/\s/.test(address)) return 'address-space';
  return localError(local) ?? domainError(domain);
};

/** Why what was typed is no address to send to. */
export type NoAddress = 'missing' | 'too-long' | AddressError;

const asNoAddress = (error: FieldError): NoAddress =>
  error === 'missing' || error === 'too-long' ? error : 'address-signs';

/** Reads an address that SES can send to, of at most `max` characters. */
export const addressReader = (max: number): ((values: string) => Result<string, NoAddress>) => {
  // A name and brackets may stand around it.
  const read = lineReader({ min: 0, max: 2 * max, required: true });
  return (values) => {
    const cleaned = read(values);
    if (!cleaned.ok) return err(asNoAddress(cleaned.error));
    const address = asciiAddress(plainAddress(cleaned.value));
    // A domain that is not ASCII becomes longer when it is encoded.
    if (address.length > max) return err('too-long');
    const error = addressError(address);
    return error === undefined ? ok(address) : err(error);
  };
};
