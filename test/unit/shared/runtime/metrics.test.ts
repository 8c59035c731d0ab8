import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metricNames } from '#shared/runtime/metrics.ts';
import { readCode } from '../../../figures/code.ts';

const code = readCode(join(import.meta.dirname, '../../../..')).source;
const writers = code.filter(({ path }) => path.startsWith('functions/'));

test.each(Object.keys(metricNames))('%s is written by a function', (name) => {
  const spelt = new RegExp(`\\b${name}\\b`);
  expect(writers.filter(({ text }) => spelt.test(text)).map(({ path }) => path)).not.toEqual([]);
});

test('no file but the list of metrics spells out their namespace', () => {
  const spelt = code.filter(({ text }) => text.includes("'WegoCall") || text.includes('`WegoCall'));
  expect(spelt.map(({ path }) => path)).toEqual(['shared/runtime/metrics.ts']);
});
