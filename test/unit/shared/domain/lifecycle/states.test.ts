import { describe, expect, test } from 'vitest';
import { hasTurn, holdsPlace, isQueued, standingOf } from '#shared/domain/lifecycle/lifecycle.ts';
import { applicationStates } from '#shared/domain/lifecycle/states.ts';

const returnedFrom = (...froms: readonly (typeof applicationStates)[number][]) =>
  ({ state: 'returned', returns: froms.map((from) => ({ from })) }) as const;

describe('one that is returned', () => {
  test.each(applicationStates.filter((state) => state !== 'returned'))(
    'stands where it was before: %s',
    (from) => {
      const one = returnedFrom('withdrawn', from);
      expect(standingOf(one)).toBe(from);
      expect(holdsPlace(one)).toBe(holdsPlace({ state: from }));
      expect(hasTurn(one)).toBe(hasTurn({ state: from }));
      expect(isQueued(one)).toBe(isQueued({ state: from }));
    },
  );

  test('stands where it stands once it was answered', () => {
    expect(standingOf({ ...returnedFrom('held-for-city'), state: 'submitted' })).toBe('submitted');
  });
});

test('only what was submitted and not held has a place', () => {
  expect(applicationStates.filter((state) => holdsPlace({ state }))).toEqual([
    'submitted',
    // Returned before there was a word of what it was: as one that was submitted.
    'returned',
  ]);
});
