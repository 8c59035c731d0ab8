import { describe, expect, test } from 'vitest';
import {
  allows,
  applicationStates,
  firstTransition,
  isTransition,
  mayMake,
  type TransitionName,
  transitions,
} from '#shared/domain/lifecycle/lifecycle.ts';

const names = Object.keys(transitions).filter(isTransition);
const alive = ['submitted', 'held-for-city', 'held-as-duplicate', 'held-for-check', 'returned'];
const froms = ['nothing', ...applicationStates] as const;

describe('the transition table', () => {
  test.each(applicationStates)('has a way into %s', (state) => {
    expect(names.filter((name) => transitions[name].to === state)).not.toEqual([]);
  });

  test('owes the applicant a receipt and staff a notice for every version that comes in', () => {
    const sending = names.filter((name) => /^(submit|revise)/.test(name));
    expect(sending).toHaveLength(8);
    for (const name of sending)
      expect(transitions[name].mails).toEqual(['receipt', 'staff-notice']);
  });

  test('tells both sides of a withdrawal and of a place that became free', () => {
    expect(transitions.withdraw.mails).toEqual(['withdrawn', 'staff-withdrawn']);
    expect(transitions.promote.mails).toEqual(['promoted', 'staff-promoted']);
  });

  test('lets an applicant or staff clear what was held for a check, and nobody else', () => {
    const clearings = names.filter((name) => allows(name, 'held-for-check') && /^clear/.test(name));
    expect(clearings).toHaveLength(4);
    for (const name of clearings) {
      const may = ['applicant', 'superior', 'staff', 'schedule', 'system'] as const;
      expect(may.filter((actor) => mayMake(name, actor))).toEqual(['applicant', 'staff']);
      expect(transitions[name].mails).toContain('staff-cleared');
    }
    expect(mayMake('revise', 'staff')).toBe(false);
  });

  test('lets nobody change or withdraw what is withdrawn, a duplicate or expired', () => {
    for (const state of ['withdrawn', 'duplicate', 'expired'] as const)
      expect(names.filter((name) => allows(name, state))).toEqual([]);
  });

  test.each<[TransitionName, readonly string[]]>([
    ['start', ['nothing']],
    ['submit', ['nothing', 'draft']],
    ['revise', alive],
    ['revise-for-check', ['submitted', 'held-for-city']],
    ['clear', ['held-for-check']],
    ['promote', ['held-for-city']],
    ['withdraw', alive],
    ['return', ['submitted', 'held-for-city', 'held-as-duplicate']],
    ['answer-return', ['returned']],
    ['confirm-duplicate', ['held-as-duplicate']],
    ['hold', ['submitted']],
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
  [false, false, false, 'submit'],
  [false, false, true, 'submit-over-quota'],
  [false, true, false, 'submit-as-duplicate'],
  [false, true, true, 'submit-as-duplicate'],
  [true, false, false, 'submit-for-check'],
  [true, false, true, 'submit-for-check'],
  [true, true, false, 'submit-for-check'],
  [true, true, true, 'submit-for-check'],
])(
  'one who may be a robot: %s, applied before: %s, whose city is full: %s, begins by %s',
  (isDoubted, appliedBefore, cityIsFull, name) => {
    expect(firstTransition({ isDoubted, appliedBefore, cityIsFull })).toBe(name);
  },
);
