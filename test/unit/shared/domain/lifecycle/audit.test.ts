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

  test('names the member and the reason where staff gave one, and else has neither', () => {
    const common = { from: 'submitted', at, version: 2, by: 'staff' } as const;
    const person = { id: 'andrew', name: 'Andrew Lim' };
    const entry = auditEntry('withdraw', { ...common, person, reason: 'by telephone' });
    expect(entry).toMatchObject({ by: 'staff', person, reason: 'by telephone' });
    expect(Object.keys(auditEntry('withdraw', common))).not.toContain('person');
  });

  test('of an answer goes back to the state before, and not without one', () => {
    const common = { from: 'returned', at, version: 4 } as const;
    expect(auditEntry('answer-return', { ...common, before: 'held-for-city' }).to).toBe(
      'held-for-city',
    );
    expect(() => auditEntry('answer-return', common)).toThrow('changes what is there already');
  });

  test('is made for nobody whom the table does not name', () => {
    expect(() =>
      auditEntry('change-consents', { from: 'submitted', at, version: 2, by: 'staff' }),
    ).toThrow('change-consents is not for staff');
  });

  test.each(names)(
    'of "%s" is made from the states that the table names, and from no other',
    (name) => {
      const froms: readonly string[] = transitions[name].from;
      for (const from of everywhere) {
        const make = () => auditEntry(name, { from, at, version: 1, before: 'submitted' });
        if (froms.includes(from)) expect(make()).toMatchObject({ transition: name, from });
        else expect(make).toThrow(`${name} is not for one that is ${from}`);
      }
    },
  );
});
