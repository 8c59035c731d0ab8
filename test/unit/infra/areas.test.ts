import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areas, ofEachArea } from '../../../infra/areas.ts';

const functions = join(import.meta.dirname, '../../../functions');

test('each folder of functions is an area, and each area is a folder', () => {
  const folders = readdirSync(functions, { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect([...areas].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('a value for each area is made once for each, by its name', () => {
  const asked: string[] = [];
  const made = ofEachArea((area) => {
    asked.push(area);
    return `of ${area}`;
  });
  expect(asked.sort()).toEqual([...areas].sort());
  expect(Object.keys(made).sort()).toEqual([...areas].sort());
  for (const area of areas) expect(made[area]).toBe(`of ${area}`);
});
