import { describe, expect, test } from 'vitest';
import {
  applicationStates,
  firstState,
  transitions,
  transitionTo,
} from '#shared/domain/lifecycle.ts';

describe('the transition table', () => {
  test.each(applicationStates)('has exactly one way into %s', (state) => {
    const ways = transitions.filter(({ to }) => to === state);
    expect(ways).toHaveLength(1);
    expect(transitionTo(state)).toBe(ways[0]);
  });

  test('owes the applicant a receipt and staff a notice for every application that comes in', () => {
    for (const { from, mails } of transitions)
      if (from === 'nothing') expect(mails).toEqual(['receipt', 'staff-notice']);
  });

  test('names every transition once', () => {
    const names = transitions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('knows no way into a state that is none', () => {
    const foreign = JSON.parse('"accepted-by-hand"');
    expect(() => transitionTo(foreign)).toThrow('no transition leads to accepted-by-hand');
  });
});

test.each([
  [false, false, 'submitted'],
  [false, true, 'held-for-city'],
  [true, false, 'held-as-duplicate'],
  [true, true, 'held-as-duplicate'],
])('one who applied before: %s, whose city is full: %s, begins %s', (before, full, state) => {
  expect(firstState({ appliedBefore: before, cityIsFull: full })).toBe(state);
});
