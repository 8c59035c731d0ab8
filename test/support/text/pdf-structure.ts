import { inflateSync } from 'node:zlib';

/** One element of the structure tree, as a reader for the blind walks it. */
export type Element = Readonly<{
  type: string;
  scope: string | undefined;
  /** How many pieces of content on the pages are its own. */
  pieces: number;
  children: readonly Element[];
}>;

const rawOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

const objectsIn = (raw: string): ReadonlyMap<string, string> =>
  new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );

const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** The tree from the root of the document. Only of PDFs that our library writes, one object a line. */
export const structureOf = (pdf: Uint8Array): Element => {
  const objects = objectsIn(rawOf(pdf));
  const elementOf = (id: string): Element => {
    const body = objects.get(id) ?? '';
    const inside = (/\n\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? '').replace(/\/Pg \d+ 0 R/g, '');
    const ids = [...inside.matchAll(/(\d+) 0 R/g)].map(([, child = '']) => child);
    const rest = inside.replace(/\d+ 0 R/g, '').replace(/\/\w+ \/\w+/g, '');
    return {
      type: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      scope: /\/Scope \/(\w+)/.exec(body)?.[1],
      pieces: countOf(rest, /\d+/g),
      children: ids.map(elementOf),
    };
  };
  const root = [...objects].find(([, body]) => /\/S \/Document\b/.test(body));
  if (!root) throw new Error('the PDF has no structure');
  return elementOf(root[0]);
};

/** An element and all below it, in the order of reading. */
export const allIn = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(allIn),
];

const inflated = (stream: string): string => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
};

/** What is drawn on each page, as operators. */
export const drawnOn = (pdf: Uint8Array): readonly string[] =>
  [...rawOf(pdf).matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream = '']) => inflated(stream))
    .filter((content) => /\bBDC\b/.test(content));

/** Lines that draw something outside of every mark, so that nobody knows whether to read it out. */
export const unmarkedIn = (content: string): readonly string[] => {
  let depth = 0;
  const unmarked: string[] = [];
  for (const line of content.split('\n')) {
    if (/\b(?:BDC|BMC)$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && /(?:^|\s)(?:Tj|TJ|S|s|f|F|B|b|Do|sh)$/.test(line)) unmarked.push(line);
  }
  return unmarked;
};

/** How many marks of a page belong to the structure. */
export const taggedPiecesOf = (content: string): number => countOf(content, /\/MCID \d+/g);
