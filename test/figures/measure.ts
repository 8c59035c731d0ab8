import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Code, readCode } from './code.ts';
import { circlesIn, type ImportNames, importsOf } from './cycles.ts';
import { isData } from './data-files.ts';
import { fullFolders, mostFilesOfAFolder } from './folders.ts';
import { type NamedFunction, namedFunctions } from './functions.ts';
import { handlerFiles, readRoutes } from './handlers.ts';
import { linesOf, median, most, p90, sum } from './lines.ts';
import { type CodeFile, type ParsedFile, parse } from './parse.ts';
import { castsIn, commentLines, countExports, nonNullsIn } from './syntax.ts';
import type { Row } from './table.ts';

const spread = (values: readonly number[]): string =>
  `${median(values)} · ${p90(values)} · ${most(values)}`;

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const longest = (files: readonly CodeFile[]): readonly string[] =>
  files
    .map(({ path, text }) => ({ path, lines: linesOf(text) }))
    .toSorted((one, other) => other.lines - one.lines)
    .map(({ path, lines }) => `${lines} ${path}`);

const longerThan = (files: readonly CodeFile[], atMost: number): readonly string[] =>
  longest(files.filter(({ text }) => linesOf(text) > atMost));

const fileRows = (source: readonly CodeFile[]): readonly Row[] => {
  const lengths = source.map(({ text }) => linesOf(text));
  const long = longerThan(
    source.filter(({ path }) => !isData(path)),
    200,
  );
  return [
    { name: 'source files', value: `${source.length}`, missed: [] },
    {
      name: 'file: lines, median · p90 · max',
      value: spread(lengths),
      bar: 'median ≤ 50',
      missed: median(lengths) > 50 ? longerThan(source, 50) : [],
    },
    {
      name: 'file: over 200 lines, but for data',
      value: `${long.length}`,
      bar: 'none',
      missed: long,
    },
  ];
};

const told = ({ lines, path, line, name }: NamedFunction): string =>
  `${lines} ${path}:${line} ${name}`;

const functionRows = (files: readonly ParsedFile[]): readonly Row[] => {
  const functions = files.flatMap(namedFunctions);
  const lines = functions.map((one) => one.lines);
  const own = functions.map(({ ownLines }) => ownLines);
  const long = functions.filter((one) => one.lines > 25);
  const worst = long.toSorted((one, other) => other.lines - one.lines);
  return [
    { name: 'named functions', value: `${functions.length}`, missed: [] },
    {
      name: 'function: lines, median · p90 · max',
      value: spread(lines),
      bar: 'p90 ≤ 25',
      missed: p90(lines) > 25 ? worst.map(told) : [],
    },
    { name: 'function: own lines, p90', value: `${p90(own)}`, missed: [] },
  ];
};

const handlerRows = (handlers: readonly ParsedFile[]): readonly Row[] => {
  const lengths = handlers.map(({ text }) => linesOf(text));
  return [
    { name: 'handler files', value: `${handlers.length}`, missed: [] },
    {
      name: 'handler: lines, median',
      value: `${median(lengths)} (p90 ${p90(lengths)})`,
      bar: '≤ 45',
      missed: median(lengths) > 45 ? longerThan(handlers, 45) : [],
    },
    {
      name: 'handler: lines, max',
      value: `${most(lengths)}`,
      bar: '≤ 80',
      missed: longerThan(handlers, 80),
    },
  ];
};

const syntaxRows = (files: readonly ParsedFile[]): readonly Row[] => {
  const comments = sum(files.map(commentLines));
  const lines = sum(files.map(({ text }) => linesOf(text)));
  const exported = files.map(countExports);
  const all = sum(exported.map((one) => one.all));
  const withDoc = sum(exported.map((one) => one.withDoc));
  const casts = sum(files.map((file) => castsIn(file).length));
  const nonNulls = sum(files.map((file) => nonNullsIn(file).length));
  return [
    { name: 'comments, of lines', value: percent(comments, lines), missed: [] },
    { name: 'exports with a doc comment', value: percent(withDoc, all), missed: [] },
    { name: 'casts / non-null !', value: `${casts} / ${nonNulls}`, missed: [] },
  ];
};

const testRow = ({ source, tests }: Code): Row => {
  const linesIn = (files: readonly CodeFile[]): number =>
    sum(files.map(({ text }) => linesOf(text)));
  const ratio = linesIn(tests) / linesIn(source);
  const wanting = Math.ceil(1.2 * linesIn(source)) - linesIn(tests);
  return {
    name: 'tests ÷ source, lines',
    value: `${ratio.toFixed(2)} (${linesIn(tests)} ÷ ${linesIn(source)})`,
    bar: '≥ 1.2',
    missed: wanting > 0 ? [`${wanting} lines of tests are wanting`] : [],
  };
};

const circlesOf = (files: readonly ParsedFile[], names: ImportNames): readonly string[] =>
  circlesIn(importsOf(files, names)).map(
    (circle) => `${circle.length} files: ${circle.join(', ')}`,
  );

const structureRows = (source: readonly ParsedFile[], code: Code, names: ImportNames) => {
  const circles = circlesOf(source, names);
  const testCircles = circlesOf(parse(code.allTests), names);
  const full = fullFolders([...code.source, ...code.allTests]);
  return [
    { name: 'import circles', value: `${circles.length}`, bar: 'none', missed: circles },
    { name: 'import circles of tests', value: `${testCircles.length}`, missed: [] },
    {
      name: `folders of more than ${mostFilesOfAFolder} files`,
      value: `${full.length}`,
      bar: 'none',
      missed: full.map(({ path, files }) => `${files} ${path}`),
    },
  ];
};

/** Every figure of the project that lies in the folder `root`. */
export const measure = async (root: string): Promise<readonly Row[]> => {
  const code = readCode(root);
  const source = parse(code.source);
  const handlers = handlerFiles(source, await readRoutes(root, code.source));
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [
    ...fileRows(code.source),
    ...functionRows(source),
    ...handlerRows(handlers),
    ...syntaxRows(source),
    testRow(code),
    ...structureRows(source, code, imports),
  ];
};
