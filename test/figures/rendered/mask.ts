/** The date, the id and the parts' boundary, which the library of mails makes anew each time. */
export const maskedEnvelope = (raw: string): string => {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  const masked = raw
    .replace(/^Date: .*$/m, 'Date: (masked)')
    .replace(/^Message-ID: (?:\r\n )?.*$/m, 'Message-ID: (masked)');
  return boundary === undefined ? masked : masked.replaceAll(boundary, '(boundary)');
};

/** Hidden fields that are drawn by lot, or signed over what was. */
const drawn = 'proof|access|wanted|made|browser|ticket';

/** Where a reference stands by its place; elsewhere it stands in a text. */
const places =
  /(?:\/applications\/|\/return\/|name="access" value="|&quot;reference&quot;:&quot;|application-)([0-9A-Z]{8})\b/g;

/** The references in the pages of a run, and in whatever else of it names them. */
export const referencesIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(places)].map(([, found = '']) => found))),
];

/** Of what the functions draw by lot each piece has a name, which it keeps all over its page. */
const lots = (references: readonly string[]): readonly (readonly [string, RegExp])[] => [
  ['link', /(?<=\/(?:endorse|news\/confirm|news\/leave|news\/stay)\/)[\w-]{43}/g],
  ['challenge', /(?<=data-challenge=")[^"]+/g],
  ['field', new RegExp(`(?<=<input type="hidden" name="(?:${drawn})" value=")[^"]+`, 'g')],
  ['browser', /(?<="#?browser-)[0-9a-f]{12}(?=")/g],
  ['reference', new RegExp(`\\b(?:${references.join('|') || '(?!)'})\\b`, 'g')],
];

/** The page without what is drawn by lot, which is numbered as it first comes up. */
export const maskedPage = (html: string, references: readonly string[]): string => {
  let masked = html;
  for (const [kind, pattern] of lots(references)) {
    const names = new Map<string, string>();
    masked = masked.replaceAll(pattern, (lot) => {
      const name = names.get(lot) ?? `(${kind} ${names.size + 1})`;
      names.set(lot, name);
      return name;
    });
  }
  return masked;
};

/** Without the port that the run happened to get. */
export const maskedAddress = (text: string, siteUrl: string): string =>
  text.replaceAll(siteUrl, 'https://call.example');
