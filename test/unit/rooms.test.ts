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

test('clock and chance are told from instants, texts and remarks', () => {
  const reads = ['Date.now()', 'new Date()', 'performance.now()', 'Math.random()'];
  const others = ['crypto.randomUUID()', 'randomBytes(16)'];
  const harmless = ['new Date(receivedAt)', "'Date.now()' // and new Date()", 'Date.UTC(2018, 4)'];
  const code = [...reads, ...others, ...harmless].map((one) => `[${one}\n];`).join('\n');
  const [file] = parse([{ path: 'shared/web/planted.ts', text: code }]);
  const found = file ? nodesOf(file.tree, readsClockOrChance) : [];
  expect(found).toHaveLength(reads.length + others.length);
});

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

/** What may stand in `shared` although one area alone uses it today. */
const allowed: readonly Readonly<{ files: RegExp; reason: string }>[] = [
  { files: /\/documents\/document-bucket\.ts$/, reason: 'A function may not import the SDK.' },
  { files: /\/web\/fields\//, reason: 'The kit that every form is made of, whoever asks what.' },
];

test('what one area alone uses stands in that area', () => {
  const misplaced = files
    .map(({ path }) => ({ path, users: usersOf(path) }))
    .filter(({ path }) => /^shared\/(?:web|applicant|staff|documents)\//.test(path))
    .filter(
      ({ path, users }) => users.length < 2 && !allowed.some(({ files: some }) => some.test(path)),
    );
  expect(misplaced).toEqual([]);
});

test('no folder holds more files than a reader takes in at a glance', () => {
  expect([...fullFolders(source), ...fullFolders(allTests)]).toEqual([]);
});
