/**
 * Providers of mailboxes whose names people mistype, each with the endings that it has; `any` where
 * it has one for most countries.
 */
const providers: Readonly<Record<string, readonly string[] | 'any'>> = {
  gmail: ['com'],
  googlemail: ['com'],
  hotmail: 'any',
  outlook: 'any',
  yahoo: 'any',
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  naver: ['com'],
  hanmail: ['net'],
  kakao: ['com'],
  yandex: 'any',
  rambler: ['ru'],
  rediffmail: ['com'],
  live: 'any',
  daum: ['net'],
  nate: ['com'],
  mail: ['ru', 'com'],
  aol: ['com'],
  msn: ['com'],
};

/**
 * Only names of this length or more are matched with a typing error: one letter changes a short
 * name into another one.
 */
const longEnough = 5;

/** Real domains one letter beside a provider's. */
const others: ReadonlySet<string> = new Set(
  'mail.com email.com ymail.com hmail.com zmail.com cloud.com outlooks.com'.split(' '),
);

/** Common typing errors in endings; none of them is an ending itself. */
const slips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con cmo ocm comm coom ccom conm cim cpm vom xom cok c0m comn',
    net: 'nett nte ner ent',
    org: 'orgg ogr orh',
    gov: 'gvo goc govv',
    ru: 'ry ri ur ruu rru',
  }).flatMap(([meant, values]) => values.split(' ').map((one): [string, string] => [one, meant])),
);

/** Endings of countries in which no provider of the list has mailboxes. */
const slipsOfCom: ReadonlySet<string> = new Set(['co', 'cm', 'om']);

/**
 * Whether the two differ by one typing error: one letter added, missing, replaced, or two swapped.
 */
export const isOneSlip = (one: string, other: string): boolean => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [rest, otherRest] = [one.slice(from), other.slice(from)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
};

const providerLike = (name: string): string | undefined =>
  Object.hasOwn(providers, name)
    ? name
    : Object.keys(providers).find((known) => known.length >= longEnough && isOneSlip(name, known));

/** The ending that was meant; undefined if none of the provider’s own is close. */
const endingAt = (provider: string, values: string): string | undefined => {
  const known = providers[provider] ?? [];
  const meant = slipsOfCom.has(values) ? 'com' : (slips.get(values) ?? values);
  if (known === 'any' || known.includes(meant)) return meant;
  return known.find((ending) => ending.length > 2 && isOneSlip(values, ending));
};

const likelyDomain = (domain: string): string | undefined => {
  if (others.has(domain)) return undefined;
  const [name = '', ...rest] = domain.split('.');
  const ending = rest.join('.');
  const provider = providerLike(name);
  const meant = provider && endingAt(provider, ending);
  if (provider && meant) return `${provider}.${meant}`;
  const last = rest.at(-1) ?? '';
  return slips.has(last) ? [name, ...rest.slice(0, -1), slips.get(last)].join('.') : undefined;
};

/**
 * The address that may be meant if the domain looks mistyped. It is only asked about, never a
 * reason to refuse. Undefined unless the domain is one typing error away from a provider or a
 * common ending.
 */
export const likelyAddress = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const likely = likelyDomain(domain);
  return likely === undefined || likely === domain
    ? undefined
    : `${address.slice(0, at)}@${likely}`;
};

/** An address that looks mistyped, and the one that may be meant. */
export type Doubt = Readonly<{ address: string; likely: string }>;
