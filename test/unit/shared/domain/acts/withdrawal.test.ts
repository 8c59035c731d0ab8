import { describe, expect, test } from 'vitest';
import { leaveCity, planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const full = { appliedBefore: false, placesTaken: 3 };
const grace = sampleApplication();
const waiting = sampleApplication(
  { email: 'moses@kcca.go.ug', fullName: 'Moses Okello' },
  { reference: 'Q9XDK7M2', seen: full },
);
const at = grace.receivedAt + 60_000;

const withdraw = (application: Application, next?: Application) =>
  planWithdrawal({ call: testInForce, application, next, at });

describe('whoever withdraws', () => {
  test('gives the place to the one who has waited longest, who is told', () => {
    const { changes, moves } = withdraw(grace, waiting);
    expect(changes.map(({ after }) => [after.reference, after.state])).toEqual([
      ['K7M2Q9XD', 'withdrawn'],
      ['Q9XDK7M2', 'submitted'],
    ]);
    expect(moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'hand-over' }]);
    const [, moved] = changes;
    expect(moved?.after).toMatchObject({ cityWasFull: false, heldSince: undefined });
    expect(moved?.audit).toMatchObject({ transition: 'promote', by: 'system', at });
    expect(moved?.mails.map(({ to }) => to)).toContain('moses@kcca.go.ug');
  });

  test('leaves the place free where nobody waits', () => {
    const { changes, moves } = withdraw(grace);
    expect(changes).toHaveLength(1);
    expect(moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'release' }]);
  });

  test('while waiting leaves the queue, and nobody moves up', () => {
    const { changes, moves } = withdraw(waiting, grace);
    expect(changes).toHaveLength(1);
    expect(moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'leave-queue' }]);
  });

  test.each(['held-as-duplicate', 'held-for-check'] as const)(
    'while %s held no place, and leaves none',
    (state) => {
      expect(withdraw({ ...grace, state }, waiting)).toMatchObject({ moves: [] });
    },
  );

  test('from a city that is not listed changes nobody’s place', () => {
    const { changes, moves } = withdraw({ ...grace, cityId: undefined }, waiting);
    expect(changes).toHaveLength(1);
    expect(moves).toEqual([]);
  });

  test('is told that it is so, and staff with them', () => {
    const [{ mails }] = withdraw(grace).changes;
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['withdrawn', 'grace.nakato@kcca.go.ug'],
      ['staff-withdrawn', 'staff'],
    ]);
  });

  test.each(['withdrawn', 'expired', 'draft'] as const)('cannot what is %s', (state) => {
    expect(() => withdraw({ ...grace, state })).toThrow(`is not for one that is ${state}`);
  });
});

test('whoever leaves a city for another is not withdrawn from it', () => {
  const { changes } = leaveCity({ call: testInForce, application: grace, next: waiting, at });
  expect(changes.map(({ after }) => after.reference)).toEqual(['Q9XDK7M2']);
});
