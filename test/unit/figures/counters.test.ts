import { describe, expect, test } from 'vitest';
import { circlesIn, importsOf } from '../../figures/cycles.ts';
import { isData } from '../../figures/data-files.ts';
import { fullFolders } from '../../figures/folders.ts';
import { namedFunctions } from '../../figures/functions.ts';
import { handlerFiles } from '../../figures/handlers.ts';
import { linesOf, median, most, p90 } from '../../figures/lines.ts';
import { type ParsedFile, parse } from '../../figures/parse.ts';
import { castsIn, commentLines, countExports, nonNullsIn } from '../../figures/syntax.ts';

const parsed = (text: string, path = 'shared/a.tsx'): ParsedFile => {
  const [file] = parse([{ path, text }]);
  if (!file) throw new Error(`${path} was not parsed`);
  return file;
};

const texts = (files: Readonly<Record<string, string>>): readonly ParsedFile[] =>
  parse(Object.entries(files).map(([path, text]) => ({ path, text })));

describe('lines', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb\n', 2],
    ['a\n\n', 2],
  ])('of %j are %i', (text, lines) => {
    expect(linesOf(text)).toBe(lines);
  });

  test('have a middle, a tenth that is longer, and a longest', () => {
    const lengths = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
    expect([median(lengths), p90(lengths), most(lengths)]).toEqual([5, 9, 10]);
    expect([median([]), p90([7]), most([7])]).toEqual([0, 7, 7]);
  });
});

describe('a named function', () => {
  const nested = `export const outer = (a: number) => {
  const inner = () => {
    const innermost = function () {
      return a;
    };
    return innermost;
  };
  return [1].map((one) => {
    return one;
  });
};

function declared() {
  return 1;
}

export const thing = {
  method() {
    return 2;
  },
  short: () => 3,
};

declare function without(): void;
`;

  test('is a declaration, a constant that holds one, or a method, and none without a name', () => {
    expect(namedFunctions(parsed(nested)).map(({ name, line }) => `${line} ${name}`)).toEqual([
      '1 outer',
      '2 inner',
      '3 innermost',
      '13 declared',
      '18 method',
    ]);
  });

  test('owns the lines that are of none inside it', () => {
    const lines = namedFunctions(parsed(nested)).map((one) => [one.lines, one.ownLines]);
    expect(lines).toEqual([
      [11, 5],
      [6, 3],
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
  });
});

describe('what the text says', () => {
  test('casts and marks of non-null are counted, constants are not', () => {
    const file = parsed(
      `const a = x as string;
const b = { c: 1 } as const;
const d = x as unknown as number;
const e = y!.z!;
const f = { g: 1 } satisfies object;
const h = 'x as string!';
`,
    );
    expect(castsIn(file)).toHaveLength(3);
    expect(nonNullsIn(file)).toHaveLength(2);
  });

  test('a line of comment is one that holds nothing else, in code and not in words', () => {
    const file = parsed(
      `/**
 * Of three lines.
 */
const a = 'https://one.example'; // beside code
// alone
const b = \`
// in a template \${a /* inside */}
\`;
const c = /[/]/*2;
const d = <p>
  // shown
  {/* hidden */}
</p>;
`,
    );
    expect(commentLines(file)).toBe(4);
  });

  test('an export has a doc comment, or has none', () => {
    const file = parsed(
      `import { z } from 'zod';
/** Said. */
export const a = 1;

// Not said.
export const b = 1;
/** Of one's own. */
const c = 1;
/** Said. */
export type D = string;
export { z, c };
`,
    );
    expect(countExports(file)).toEqual({ all: 3, withDoc: 2 });
  });
});

describe('a circle of imports', () => {
  const names = { '#shared/*': './shared/*' };

  test('is found by relative paths, by names, by types and by what is loaded later', () => {
    const files = texts({
      'shared/a/one.ts': `import { two } from '../b/two.ts';`,
      'shared/b/two.ts': `import type { Three } from '#shared/three.ts';`,
      'shared/three.ts': `export type Three = import('./a/one.ts').One;`,
      'functions/four.ts': `import '#shared/three.ts';\nconst five = () => import('./five.ts');`,
      'functions/five.ts': `export { four } from './four.ts';`,
      'functions/six.ts': `import { z } from 'zod';\nimport './five.ts';\nimport './missing.ts';`,
    });
    expect(circlesIn(importsOf(files, names))).toEqual([
      ['shared/a/one.ts', 'shared/b/two.ts', 'shared/three.ts'],
      ['functions/four.ts', 'functions/five.ts'],
    ]);
  });

  test('is a file that imports itself, and no row of files that ends', () => {
    const files = texts({
      'shared/self.ts': `import './self.ts';`,
      'shared/one.ts': `import './two.ts';`,
      'shared/two.ts': `export const two = 2;`,
    });
    expect(circlesIn(importsOf(files, names))).toEqual([['shared/self.ts']]);
  });
});

test('a folder is too full by its own files, not by those of its folders', () => {
  const files = ['a/1.ts', 'a/2.ts', 'a/b/1.ts', 'a/b/2.ts', 'a/b/3.ts', 'a/b/c/1.ts'];
  const inFolders = files.map((path) => ({ path, text: '' }));
  expect(fullFolders(inFolders, 2)).toEqual([{ path: 'a/b', files: 3 }]);
  expect(fullFolders(inFolders, 1).map(({ path }) => path)).toEqual(['a/b', 'a']);
});

test('a handler is the file of its route in the area, however deep, that exports the operation', () => {
  const operation = 'export const showCall = () => 1;\n';
  const files = texts({
    'functions/public/call/show-call.ts': operation,
    'functions/staff/show-call.ts': operation,
    'functions/public/show-news.ts': 'export const another = 1;\n',
    'functions/public/call/call-page.ts': operation,
  });
  const routes = ['show-call', 'show-news'].map((name) => ({ name, area: 'public' }));
  expect(handlerFiles(files, routes).map(({ path }) => path)).toEqual([
    'functions/public/call/show-call.ts',
  ]);
});

test('texts and lists are data, code beside them is not', () => {
  expect(isData('shared/text/ko/news.ts')).toBe(true);
  expect(isData('infra/editions/wego-members.ts')).toBe(true);
  expect(isData('shared/text/words.ts')).toBe(false);
  expect(isData('shared/domain/text.ts')).toBe(false);
});
