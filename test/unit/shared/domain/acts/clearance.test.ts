import { describe, expect, test } from 'vitest';
import { planClearing } from '#shared/domain/acts/clearance.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const held = sampleApplication({}, { flags: ['page-used-often'] });
const at = held.receivedAt + 60_000;
const free = { resembles: false, placesTaken: 2 };
const full = { resembles: false, placesTaken: 3 };

const clear = (
  seen = free,
  application: Application = held,
  by: 'applicant' | 'staff' = 'applicant',
) => {
  const act = planClearing({ call: testInForce, application, cleared: { by, at }, seen });
  const [change] = act.changes;
  return { act, ...change };
};

describe('one who is found to be a person', () => {
  test('counts from then on where a place is free, and takes it', () => {
    const { act, after, audit } = clear();
    expect(after).toMatchObject({ state: 'submitted', cityWasFull: false, heldSince: undefined });
    expect(audit).toMatchObject({ transition: 'clear', by: 'applicant', at, version: 2 });
    expect(act.moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'take' }]);
  });

  test('waits where none is free, with the turn of the hour at which they came', () => {
    const { act, after, audit } = clear(full);
    expect(after).toMatchObject({
      state: 'held-for-city',
      cityWasFull: true,
      heldSince: held.receivedAt,
    });
    expect(audit.transition).toBe('clear-into-queue');
    expect(act.moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'queue' }]);
  });

  test('who was told that the city is full is told when it is not', () => {
    const { audit, mails } = clear(free, { ...held, cityWasFull: true });
    expect(audit.transition).toBe('clear-and-promote');
    expect(mails.map(({ kind }) => kind)).toContain('promoted');
  });

  test('who was never told so is told of no place that became free', () => {
    expect(clear().mails.map(({ kind }) => kind)).toEqual(['staff-cleared']);
  });

  test('resembling another waits as a duplicate, takes no place, and says so once', () => {
    const { act, after } = clear({ resembles: true, placesTaken: 0 });
    expect(after).toMatchObject({
      state: 'held-as-duplicate',
      flags: ['page-used-often', 'resembles-another'],
    });
    expect(act.moves).toEqual([]);
    const known: Application = { ...held, flags: ['page-used-often', 'resembles-another'] };
    expect(clear({ resembles: true, placesTaken: 0 }, known).after.flags).toEqual(known.flags);
  });

  test('of a city that is not listed takes no place, whatever is taken anywhere', () => {
    const elsewhere = { ...held, cityId: undefined };
    expect(clear(full, elsewhere)).toMatchObject({
      act: { moves: [] },
      after: { state: 'submitted', cityWasFull: false },
    });
  });

  test.each(['applicant', 'staff'] as const)('is known to have been cleared by the %s', (by) => {
    const { after, audit } = clear(free, held, by);
    expect(after.cleared).toEqual({ by, at });
    expect(audit.by).toBe(by);
  });

  test('keeps what was noticed, and every answer', () => {
    const { after } = clear();
    expect(after.flags).toEqual(held.flags);
    expect(after.answers).toEqual(held.answers);
    expect(after.receivedAt).toBe(held.receivedAt);
  });
});

test.each(['submitted', 'held-for-city', 'held-as-duplicate', 'withdrawn'] as const)(
  'one that is %s is held for no check, and cannot be cleared of it',
  (state) => {
    expect(() => clear(free, { ...held, state })).toThrow(`is not for one that is ${state}`);
  },
);
