import { describe, expect, test } from 'vitest';
import { planHold, planPromote } from '#shared/domain/acts/staff/places.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned, returnedApplication } from '../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const full = { appliedBefore: false, placesTaken: 3 };
const grace = sampleApplication();
const moses = sampleApplication(
  { email: 'moses@kcca.go.ug', fullName: 'Moses Okello' },
  { reference: 'Q9XDK7M2', seen: full },
);
const at = grace.receivedAt + 60_000;
const quota = testInForce.perCity;

const hold = (next: Application | undefined, changes = {}) =>
  planHold({
    call: testInForce,
    member: andrew,
    at,
    application: grace,
    reason: 'Moses leads the team',
    next,
    ...changes,
  });
const promote = (application: Application, placesTaken: number) =>
  planPromote({ call: testInForce, member: andrew, at, application, seen: { placesTaken } });

describe('staff who hold an application for its city', () => {
  test('give its place to the one who waits, in one act with both names in the audit', () => {
    const { changes, moves } = planned(hold(moses));
    expect(changes.map(({ after }) => [after.reference, after.state])).toEqual([
      ['K7M2Q9XD', 'held-for-city'],
      ['Q9XDK7M2', 'submitted'],
    ]);
    expect(changes[0].after).toMatchObject({ heldSince: at, cityWasFull: true });
    for (const { audit } of changes)
      expect(audit).toMatchObject({ by: 'staff', person: { name: 'Andrew Lim' } });
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'exchange' }]);
  });

  test('need a reason, and somebody who waits in the same city', () => {
    const why = (result: ReturnType<typeof hold>) => (result.ok ? undefined : result.error);
    expect(why(hold(moses, { reason: undefined }))).toBe('hasReason');
    expect(why(hold(undefined))).toBe('nobody-waits');
    expect(why(hold(grace))).toBe('nobody-waits');
    expect(why(hold({ ...moses, cityId: 'vladivostok' }))).toBe('nobody-waits');
  });
});

describe('staff who promote one that waits', () => {
  test('give it a place that is free', () => {
    const { changes, moves } = planned(promote(moses, quota - 1));
    expect(changes[0].after).toMatchObject({ state: 'submitted', heldSince: undefined });
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'move-up' }]);
  });

  test('cannot while the city is full, nor one that does not wait', () => {
    expect(promote(moses, quota)).toEqual({ ok: false, error: 'city-is-full' });
    expect(promote(grace, 0)).toEqual({ ok: false, error: 'not-in-this-state' });
    expect(promote(returnedApplication(), 0)).toEqual({ ok: false, error: 'not-in-this-state' });
  });

  test('leave one returned that its applicant is asked about, and it has its place then', () => {
    const asked = returnedApplication(moses);
    const { changes } = planned(promote(asked, 0));
    expect(changes[0].after).toMatchObject({ state: 'returned', heldSince: undefined });
    expect(changes[0].after.returns?.[0]?.from).toBe('submitted');
    expect(changes[0].audit.transition).toBe('promote-returned');
  });
});
