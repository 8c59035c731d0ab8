import { expect, test } from 'vitest';
import { areas, ofEachArea } from '../../../infra/areas.ts';

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
