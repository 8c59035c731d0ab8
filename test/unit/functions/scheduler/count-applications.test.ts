import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Item, s, stringIn } from '#shared/store/engine/item.ts';
import { countApplications } from '../../../../functions/scheduler/count-applications.ts';
import { fakeEffects } from '../../../support/fakes/fake-effects.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

beforeEach(() => void capturedLog());
afterEach(() => {
  vi.restoreAllMocks();
});

/** A table with rows that an earlier version stored, which are in no count. */
const table = (...before: readonly string[]) => {
  const counted = new Set<string>();
  const unreadable = new Set<string>();
  const effects = fakeEffects();
  let looks = 0;
  const count = countApplications({
    effects: async () => effects.port,
    tallies: async () => ({
      uncounted: async function* () {
        looks += 1;
        const rows = before.filter((one) => !counted.has(one)).map((one): Item => ({ pk: s(one) }));
        yield { rows, next: undefined };
      },
      count: async (item) => {
        const pk = stringIn(item, 'pk');
        if (unreadable.has(pk)) throw new Error('the row cannot be read');
        counted.add(pk);
        return true;
      },
      tally: async () => ({ applications: counted.size, unchecked: 0, cities: 1 }),
    }),
  });
  return { count, unreadable, looks: () => looks };
};

test('the summary counts what an earlier version of the site took, too', async () => {
  const { count } = table('K7M2Q9XD', 'K7M2Q9XE');
  expect(await count(1)).toEqual({ applications: 2, unchecked: 0, cities: 1 });
});

test('the whole table is looked through once in its life', async () => {
  const { count, looks } = table('K7M2Q9XD');
  for (const at of [1, 2, 3]) await count(at);
  expect(looks()).toBe(1);
});

test('no summary tells a number that leaves somebody out', async () => {
  const { count, unreadable } = table('K7M2Q9XD', 'K7M2Q9XE');
  unreadable.add('K7M2Q9XD');
  await expect(count(1)).rejects.toThrow('applications-counted: 1 rows have failed');
  unreadable.clear();
  expect(await count(2)).toMatchObject({ applications: 2 });
});
