import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Code, Compile } from '../../../../infra/bundling/compile.ts';
import { keptIn } from '../../../../infra/bundling/kept-code.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entries = { index: 'functions/public/index.ts' };

/** A compiler whose code says how often it has compiled; `meanwhile` happens while it does. */
const compiler = (meanwhile = (): void => {}) => {
  let times = 0;
  const compile: Compile = async () => {
    times += 1;
    meanwhile();
    const file = { name: 'index.js', code: `run ${times}`, map: '' };
    return { files: [file], metafile: { inputs: {}, outputs: {} } };
  };
  return compile;
};
const said = ({ files }: Code): string | undefined => files[0]?.code;
const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('code is compiled once for as long as its sources stay as they are', async () => {
  const compile = compiler();
  const kept = () => keptIn(folder, compile, () => 'as it is')(entries);
  expect([said(await kept()), said(await kept())]).toEqual(['run 1', 'run 1']);
});

test('code of sources that somebody saved while it was compiled is not kept', async () => {
  let sources = 'before';
  const compile = compiler(() => {
    sources = 'after';
  });
  const kept = () => keptIn(folder, compile, () => sources)(entries);
  await kept();
  // They go back to what they had.
  sources = 'before';
  expect(said(await kept())).toBe('run 2');
});

test.each(['', '{"files":[{"na', '{"files":"none"}'])(
  'what a full disk left of a file (%j) is compiled anew, and kept then',
  async (rest) => {
    const compile = compiler();
    const kept = () => keptIn(folder, compile, () => 'as it is')(entries);
    await kept();
    for (const file of files()) writeFileSync(file, rest);
    expect([said(await kept()), said(await kept())]).toEqual(['run 2', 'run 2']);
  },
);

test('where nothing can be kept, it is compiled each time', async () => {
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const compile = compiler();
  const kept = () => keptIn(file, compile, () => 'as it is')(entries);
  expect([said(await kept()), said(await kept())]).toEqual(['run 1', 'run 2']);
});

test('two runs at once both have the code, and leave one file', async () => {
  const compile = compiler();
  const kept = keptIn(folder, compile, () => 'as it is');
  const both = await Promise.all([kept(entries), kept(entries)]);
  expect(both.map(said)).toEqual(['run 1', 'run 2']);
  expect(files()).toHaveLength(1);
});

test('four states of the sources are kept, and no more', async () => {
  for (const state of ['1', '2', '3', '4', '5', '6'])
    await keptIn(folder, compiler(), () => state)(entries);
  expect(readdirSync(folder)).toHaveLength(4);
});
