import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { costOf } from '../measure/processor-work.ts';

/** A pattern as it stands in the source. */
export type Pattern = Readonly<{ file: string; source: string; flags: string }>;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if ('type' in value) yield value;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/** Where a pattern is made of a text, which no reader of the source can judge. */
const isMade = (node: Node): boolean =>
  (node['type'] === 'NewExpression' || node['type'] === 'CallExpression') &&
  isNode(node['callee']) &&
  node['callee']['name'] === 'RegExp';

/** The patterns of a source file, and how many more it makes of texts. */
export const patternsIn = (file: string, code: string): { written: Pattern[]; made: number } => {
  const nodes = [...nodesOf(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))];
  const written = nodes.flatMap(({ regex }): Pattern[] =>
    isNode(regex)
      ? [{ file, source: String(regex['pattern']), flags: String(regex['flags']) }]
      : [],
  );
  return { written, made: nodes.filter(isMade).length };
};

/** Every source file of what is deployed. */
export const sources = (): readonly { file: string; code: string }[] =>
  globSync('{shared,functions}/**/*.{ts,tsx}').map((file) => ({
    file,
    code: readFileSync(file, 'utf8'),
  }));

/** One character of each kind that patterns name. */
const usual = [...'aZ5 \n\r\t/\\;:=-.,@%_<>"\'()&+#\u0000\u00e9\u0301\u200b\u200d한ก９😀'];

/** The words and the signs that a pattern spells out: what brings it to its loops. */
const wordsOf = (source: string): readonly string[] => {
  const plain = source.replace(/\\p\{[^}]*\}|\\[bBdDsSwWnrt]|\(\?[:=!<]+/gu, ' ');
  const words = plain.match(/[\p{L}\d"=:/%-]{2,}/gu) ?? [];
  return [...new Set(words.flatMap((word) => [word, word.slice(0, -1)]))].slice(0, 6);
};

const signsOf = (source: string): readonly string[] => [...new Set(source)].slice(0, 9);

/** What a pattern may repeat, try to end, and begin again: texts of about `length`. */
function* textsFor(source: string, length: number): Generator<string> {
  const words = wordsOf(source);
  const fill = (part: string): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);
  for (const unit of [...new Set([...usual, ...signsOf(source), ...words])]) {
    yield fill(unit);
    for (const end of ['\u0001', 'x']) yield fill(unit) + end;
    for (const word of words) yield `${word}${fill(unit)}\u0001`;
  }
  const signs = [...signsOf(source), 'a', ' ', '\n'];
  for (const one of signs) for (const other of signs) yield `${fill(one + other)}\u0001`;
}

/** The longest header that the gateway lets in; a form of 256 KB is 25 times as long. */
const longestHeader = 10_240;
/** 50 ms for 100 KB, as a pattern without loops in loops would spend them. */
const most = 5;

/** A pattern that repeats nothing looks at each place of a text once. */
const repeats = (source: string): boolean => /[*+]|\{\d/.test(source);

/** The text of at most 10 KB of which a pattern costs too much; undefined when there is none. */
export const slowTextFor = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>) => {
  if (!repeats(source)) return undefined;
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  // The shortest first: of a loop in a loop, 22 characters cost more than the longest of others.
  for (const length of [22, 300, longestHeader])
    for (const text of textsFor(source, length))
      if (costOf(() => text.replace(pattern, ''), most) >= most) return text;
  return undefined;
};
