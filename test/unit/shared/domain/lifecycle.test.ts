import { describe, expect, test } from 'vitest';
import {
  allows,
  applicationStates,
  firstTransition,
  isTransition,
  type TransitionName,
  transitions,
} from '#shared/domain/lifecycle.ts';

const names = Object.keys(transitions).filter(isTransition);
const froms = ['nothing', ...applicationStates] as const;

describe('the transition table', () => {
  test.each(applicationStates)('has a way into %s', (state) => {
    expect(names.filter((name) => transitions[name].to === state)).not.toEqual([]);
  });

  test('owes the applicant a receipt and staff a notice for every version that comes in', () => {
    const sending = names.filter((name) => /^(submit|revise)/.test(name));
    expect(sending).toHaveLength(6);
    for (const name of sending)
      expect(transitions[name].mails).toEqual(['receipt', 'staff-notice']);
  });

  test('tells both sides of a withdrawal and of a place that became free', () => {
    expect(transitions.withdraw.mails).toEqual(['withdrawn', 'staff-withdrawn']);
    expect(transitions.promote.mails).toEqual(['promoted', 'staff-promoted']);
  });

  test('lets nobody change or withdraw what is withdrawn or expired', () => {
    for (const state of ['withdrawn', 'expired'] as const)
      expect(names.filter((name) => allows(name, state))).toEqual([]);
  });

  test.each<[TransitionName, readonly string[]]>([
    ['start', ['nothing']],
    ['submit', ['nothing', 'draft']],
    ['revise', ['submitted', 'held-for-city', 'held-as-duplicate']],
    ['promote', ['held-for-city']],
    ['withdraw', ['submitted', 'held-for-city', 'held-as-duplicate']],
    ['expire', ['draft']],
  ])('%s is for those who are %j', (name, states) => {
    expect(froms.filter((from) => allows(name, from))).toEqual(states);
  });

  test('knows no transition of another name', () => {
    expect(isTransition('accept')).toBe(false);
    expect(isTransition('toString')).toBe(false);
  });
});

test.each([
  [false, false, 'submit'],
  [false, true, 'submit-over-quota'],
  [true, false, 'submit-as-duplicate'],
  [true, true, 'submit-as-duplicate'],
])('one who applied before: %s, whose city is full: %s, begins by %s', (before, full, name) => {
  expect(firstTransition({ appliedBefore: before, cityIsFull: full })).toBe(name);
});
