import { describe, expect, test } from 'vitest';
import { auditEntry } from '#shared/domain/lifecycle/audit.ts';
import {
  type ApplicationState,
  applicationStates,
  type TransitionName,
  transitions,
} from '#shared/domain/lifecycle/lifecycle.ts';

const at = 1_000;
const names = Object.keys(transitions).filter(
  (name): name is TransitionName => name in transitions,
);
const everywhere: readonly (ApplicationState | 'nothing')[] = ['nothing', ...applicationStates];

describe('the audit entry of a transition', () => {
  test('says who, when, from what and to what, as the table has it', () => {
    expect(auditEntry('submit', { from: 'draft', at, version: 1 })).toEqual({
      by: 'applicant',
      at,
      transition: 'submit',
      from: 'draft',
      to: 'submitted',
      version: 1,
    });
  });

  test('of one that leaves the state as it is ends where it began', () => {
    const entry = auditEntry('change-consents', { from: 'held-for-city', at, version: 3 });
    expect(entry).toMatchObject({ from: 'held-for-city', to: 'held-for-city' });
  });

  test('names staff where staff may make it, too', () => {
    expect(auditEntry('clear', { from: 'held-for-check', at, version: 2, by: 'staff' }).by).toBe(
      'staff',
    );
  });

  test('is made for nobody whom the table does not name', () => {
    expect(() =>
      auditEntry('withdraw', { from: 'submitted', at, version: 2, by: 'staff' }),
    ).toThrow('withdraw is not for staff');
  });

  test.each(names)(
    'of "%s" is made from the states that the table names, and from no other',
    (name) => {
      const froms: readonly string[] = transitions[name].from;
      for (const from of everywhere) {
        const make = () => auditEntry(name, { from, at, version: 1 });
        if (froms.includes(from)) expect(make()).toMatchObject({ transition: name, from });
        else expect(make).toThrow(`${name} is not for one that is ${from}`);
      }
    },
  );
});
