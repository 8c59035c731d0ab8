import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a second library reads in a PDF, page by page. */
export const pagesOf = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const decoded = (literal: string): string => {
  const bytes = literal.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign);
  const text = Buffer.from(bytes, 'latin1');
  return bytes.startsWith('\xfe\xff') ? text.subarray(2).swap16().toString('utf16le') : bytes;
};

/** What it gives to be read aloud. */
export const spokenIn = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs),
  ].map(([, literal = '']) => decoded(literal));

/** What it says of itself. */
export const metaOf = async (pdf: Uint8Array): Promise<Readonly<Record<string, unknown>>> =>
  (await getMeta(new Uint8Array(pdf))).info;
