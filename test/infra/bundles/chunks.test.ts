import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../infra/areas.ts';
import { threadsOf } from '../../../infra/bundling/bundle.ts';
import { bundleModules } from '../../../infra/bundling/compile.ts';
import { plainChunk } from '../../../infra/bundling/plain-chunks.ts';
import { leavesOut } from '../../../infra/bundling/unused-parts.ts';

const project = join(import.meta.dirname, '../../..');

/** What a readable file hands on, by the names that its own code has for it. */
const handedOn = (code: string): readonly string[] => {
  const [, names = ''] = /\nexport \{([^}]*)\};\s*$/.exec(code) ?? [];
  return names
    .split(',')
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '');
};

/** How TypeScript fills an enum, at once where it stands. */
const anEnum = /^\}\)\((\w+) \|\| \(\1 = \{\}\)\);$/gm;

/** Names that are given another value where they are not declared. */
const changedIn = (code: string): readonly string[] =>
  handedOn(code).filter((name) => {
    const own = name.replaceAll('$', '\\$');
    const change = new RegExp(
      `^(?!.*\\b(?:var|let|const|function|class) ${own}(?![\\w$])).*(?<![\\w$.'"])${own} (?:=|\\W{1,3}=) |(?<![\\w$.])${own}(?:\\+\\+|--)`,
      'm',
    );
    return change.test(code.replace(anEnum, ''));
  });

test.each(areas)('what a file of %s hands on to others stays what it is', async (area) => {
  const index = join(project, 'functions', area, 'index.ts');
  const { outputFiles } = await bundleModules({ ...threadsOf(area), index }, { minify: false });
  expect(outputFiles.flatMap(({ text }) => handedOn(text)).length).toBeGreaterThan(0);
  expect(outputFiles.flatMap(({ text }) => changedIn(text))).toEqual([]);
});

test('one that would change is seen', () => {
  const counting =
    'let count = 0;\nvar add = () => {\n  count += 1;\n};\nexport {\n  add,\n  count\n};\n';
  expect(changedIn(counting)).toEqual(['count']);
  // The SDK ends names so; they are no word's end to a pattern.
  expect(changedIn('var A$ = [];\nexport { A$ };\n')).toEqual([]);
  expect(changedIn('var x;\nvar init = () => {\n  x = 1;\n};\nexport { x, init };\n')).toEqual([
    'x',
  ]);
});

describe('a plain file of a bundle', () => {
  test('takes from others, and hands on, by plain values', () => {
    expect(plainChunk('import{a as x,b}from"./c.js";var y=x(b);export{y as a};')).toMatch(
      /^let\{a:x,b\}=require\("\.\/c\.js"\); *var y=x\(b\);module\.exports=\{a:y\};$/,
    );
  });

  test('keeps each column of what it does, for the source map', () => {
    const code =
      'import{a as x,b as y}from"./c.js";import{d as z}from"./e.js";var w=x(y,z);export{w};';
    expect(plainChunk(code).indexOf('var w')).toBe(code.indexOf('var w'));
  });

  test('loads later what it loaded later', () => {
    const code = 'var x=()=>import("./c.js"),y=()=>import("node:fs");export{x as a,y};';
    const plain = plainChunk(code);
    expect(plain).toContain('x=()=>later$("./c.js"),y=()=>import("node:fs")');
    expect(plain).toMatch(/module\.exports=\{a:x,y\};function later\$\(/);
  });

  test('loads later also where it hands nothing on', () => {
    expect(plainChunk('await import("./c.js");\n')).toMatch(
      /^await later\$\("\.\/c\.js"\);\s+function later\$\(/,
    );
  });
});

const resolver = '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js';

/** What finds DynamoDB, by the SDK as it is or as it is in the bundles. */
const resolverWith = async (plugins: Plugin[]) => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${resolver}';`, resolveDir: project },
    ...{ write: false, bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' },
    plugins,
  });
  const module = { exports: {} as { defaultEndpointResolver: (given: object) => { url: URL } } };
  new Function('module', 'require', outputFiles?.[0]?.text ?? '')(
    module,
    createRequire(import.meta.url),
  );
  return module.exports.defaultEndpointResolver;
};

test('DynamoDB is where the SDK would look for it', async () => {
  const [whole, lean] = await Promise.all([resolverWith([]), resolverWith(leavesOut)]);
  const places = [
    ...['ap-northeast-2', 'ap-northeast-1', 'eu-central-1', 'us-east-1', 'us-gov-west-1'],
    ...['cn-north-1', 'cn-northwest-1', 'me-central-1', 'af-south-1', 'mx-central-1'],
  ].flatMap((Region) => [{ Region }, { Region, Endpoint: 'http://127.0.0.1:8000' }]);
  const asked = { UseFIPS: false, UseDualStack: false, AccountIdEndpointMode: 'disabled' };
  for (const place of places)
    expect(lean({ ...asked, ...place }).url.href).toBe(whole({ ...asked, ...place }).url.href);
});
