import { expect, test } from 'vitest';
import { undoList } from '../../../../../infra/local/host/undo.ts';

test('what was started last is ended first, and one after the other', async () => {
  const undo = undoList();
  const ended: string[] = [];
  undo.add(() => ended.push('table'));
  undo.add(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    ended.push('functions');
  });
  undo.add(() => ended.push('site'));
  await undo.run();
  expect(ended).toEqual(['site', 'functions', 'table']);
});

test('nothing is ended twice, though the end is asked for twice', async () => {
  const undo = undoList();
  let ended = 0;
  undo.add(() => {
    ended += 1;
  });
  await Promise.all([undo.run(), undo.run()]);
  await undo.run();
  expect(ended).toBe(1);
});
