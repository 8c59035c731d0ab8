import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isIdentifier,
  isNewExpression,
  isPropertyAccessExpression,
  type Node,
} from 'typescript/unstable/ast';
import { expect, test } from 'vitest';
import { readCode } from '../figures/code.ts';
import { importsOf, reachedFrom } from '../figures/cycles.ts';
import { fullFolders } from '../figures/folders.ts';
import { parse } from '../figures/parse.ts';
import { nodesOf } from '../figures/syntax.ts';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { source, allTests } = readCode(root);
const files = parse(source);
const imports = importsOf(files, manifest.imports);

const chance = new Set(['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues']);
const clocks = new Set(['Date.now', 'Math.random', 'performance.now']);

const readsClockOrChance = (node: Node): boolean =>
  (isIdentifier(node) && chance.has(node.text)) ||
  (isPropertyAccessExpression(node) && clocks.has(node.getText())) ||
  (isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length);

test('clock and chance are read in the runtime alone', () => {
  const readers = files
    .filter(({ path }) => !/^(?:infra|shared\/runtime)\//.test(path))
    .filter(({ tree }) => nodesOf(tree, readsClockOrChance).length > 0);
  expect(readers.map(({ path }) => path)).toEqual([]);
});

/** What each area, and each part of infra, comes to by way of whatever it imports. */
const reached = [
  ...Map.groupBy(
    [...imports.keys()].filter((path) => !path.startsWith('shared/')),
    (path) => path.split('/').slice(0, 2).join('/'),
  ),
].map(([user, entries]) => ({
  user,
  files: new Set(entries.flatMap((path) => [...reachedFrom(path, imports)])),
}));

const usersOf = (path: string): readonly string[] =>
  reached.filter((one) => one.files.has(path)).map(({ user }) => user);

/** What stands in `shared` although one area alone uses it. */
const allowed = new Map([
  ['shared/documents/document-bucket.ts', 'A function may not import the SDK itself.'],
  ['shared/web/fields/honeypot.tsx', "Of the kit that staff's forms are made of, too."],
  ['shared/web/fields/radios.tsx', "Of the kit that staff's forms are made of, too."],
]);

test('what one area alone uses stands in that area', () => {
  const misplaced = files
    .map(({ path }) => ({ path, users: usersOf(path) }))
    .filter(({ path }) => /^shared\/(?:web|applicant|staff|documents)\//.test(path))
    .filter(({ path, users }) => users.length < 2 && !allowed.has(path));
  expect(misplaced).toEqual([]);
});

test('no folder holds more files than a reader takes in at a glance', () => {
  expect([...fullFolders(source), ...fullFolders(allTests)]).toEqual([]);
});
