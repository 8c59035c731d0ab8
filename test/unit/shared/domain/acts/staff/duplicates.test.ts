import { describe, expect, test } from 'vitest';
import { planClearDuplicate, planConfirmDuplicate } from '#shared/domain/acts/staff/duplicates.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned } from '../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const again = { seen: { appliedBefore: true, placesTaken: 0 } };
const held = sampleApplication({}, again);
const first = sampleApplication({}, { reference: 'Q9XDK7M2' });
const at = held.receivedAt + 60_000;
const quota = testInForce.perCity;
const common = { call: testInForce, member: andrew, at, application: held };

const clear = (placesTaken: number, application: Application = held) =>
  planned(planClearDuplicate({ ...common, application, seen: { placesTaken } }));
const confirm = (changes: Partial<Parameters<typeof planConfirmDuplicate>[0]> = {}) =>
  planConfirmDuplicate({ ...common, counts: first, ...changes });

describe('one that resembled another and is a person’s own', () => {
  test('takes a place, and nobody is told what they never knew', () => {
    const { changes, moves } = clear(0);
    expect(changes[0].after.state).toBe('submitted');
    expect(changes[0].mails).toEqual([]);
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'take' }]);
  });

  test('waits where the city is full, by when it came', () => {
    const { changes, moves } = clear(quota);
    expect(changes[0].after).toMatchObject({
      state: 'held-for-city',
      heldSince: held.receivedAt,
    });
    expect(changes[0].mails.map(({ kind }) => kind)).toEqual(['held-for-city']);
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'queue' }]);
  });

  test('is told that a place is free if it was told that none was', () => {
    const told = { ...held, cityWasFull: true };
    expect(clear(0, told).changes[0].mails.map(({ kind }) => kind)).toEqual(['promoted']);
  });

  test('of a city that is not in the list takes no place', () => {
    expect(clear(0, { ...held, cityId: undefined }).moves).toEqual([]);
  });
});

describe('one that is the same person’s as another', () => {
  test('is kept, and its applicant is told which one counts', () => {
    const { changes, moves } = planned(confirm());
    const [{ after, mails, audit }] = changes;
    expect(after).toMatchObject({ state: 'duplicate', duplicateOf: 'Q9XDK7M2' });
    expect(mails.map(({ kind, facts }) => [kind, 'counts' in facts && facts.counts])).toEqual([
      ['duplicate-confirmed', 'Q9XDK7M2'],
    ]);
    expect(audit.reason).toBe('Q9XDK7M2');
    expect(moves).toEqual([]);
  });

  test('does not say which one where that has another address: it might be somebody else’s', () => {
    const counts = sampleApplication({ email: 'grace@else.org' }, { reference: 'Q9XDK7M2' });
    const [{ after, mails, audit }] = planned(confirm({ counts, reason: 'One passport' })).changes;
    expect(after.duplicateOf).toBeUndefined();
    expect(JSON.stringify([after, mails])).not.toContain('Q9XDK7M2');
    expect(audit.reason).toBe('Q9XDK7M2: One passport');
  });

  test('is none where the other does not count itself, or is the same one', () => {
    const why = (result: ReturnType<typeof confirm>) => (result.ok ? undefined : result.error);
    expect(why(confirm({ counts: held }))).toBe('is-itself');
    for (const state of ['withdrawn', 'duplicate', 'held-as-duplicate', 'held-for-check'] as const)
      expect(why(confirm({ counts: { ...first, state } }))).toBe('does-not-count');
    expect(why(confirm({ application: { ...held, state: 'submitted' } }))).toBe(
      'not-in-this-state',
    );
  });
});
