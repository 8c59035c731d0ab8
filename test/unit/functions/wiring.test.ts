import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areas } from '../../../infra/areas.ts';

const filesOf = (area: string): readonly string[] => readdirSync(`functions/${area}`);

test('every folder of functions is an area', () => {
  expect(readdirSync('functions').sort()).toEqual([...areas].sort());
});

test.each(areas)('%s is wired as the others are', (area) => {
  const files = filesOf(area);
  for (const file of ['index.ts', 'deps.ts', 'table.ts'])
    expect(existsSync(`functions/${area}/${file}`), file).toBe(true);
  expect(files.some((file) => file === 'site.ts' || file === 'events.ts')).toBe(true);
});

test.each(['public', 'applicants', 'documents'])(
  'beside its wiring %s has folders by subject, and threads',
  (area) => {
    const wiring = [
      'calls.ts',
      'deps.ts',
      'events.ts',
      'first-pages.ts',
      'index.ts',
      'operations.ts',
      'prerender.ts',
      'site.ts',
      'table.ts',
    ];
    const others = filesOf(area).filter((file) => !wiring.includes(file));
    expect(others.filter((file) => file.includes('.') && !file.endsWith('-worker.ts'))).toEqual([]);
  },
);
