import { describe, expect, test } from 'vitest';
import { planClearFlag } from '#shared/domain/acts/staff/clear-flag.ts';
import { planWithdrawFor } from '#shared/domain/acts/staff/withdraw-for.ts';
import { addedMember, andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned } from '../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const grace = sampleApplication();
const at = grace.receivedAt + 60_000;
const common = { call: testInForce, member: andrew, at };
const who = { by: 'staff', person: { id: 'andrew', name: 'Andrew Lim' } };

describe('staff who withdraw an application on request', () => {
  const withdraw = (reason: string | undefined, member = andrew) =>
    planWithdrawFor({ ...common, member, application: grace, next: undefined, reason });

  test('say why, and the place is free', () => {
    const { changes, moves } = planned(withdraw('Asked by telephone'));
    expect(changes[0].audit).toMatchObject({ ...who, reason: 'Asked by telephone' });
    expect(moves.map(({ kind }) => kind)).toEqual(['release']);
    expect(withdraw(undefined)).toEqual({ ok: false, error: 'hasReason' });
    expect(withdraw('Asked', addedMember())).toEqual({ ok: false, error: 'not-your-role' });
  });

  // nocodb/nocodb#8964, amidaware/tacticalrmm#1773, grokability/snipe-it#9341
  test('of thirty at once leave thirty entries with their name and reason', () => {
    const entries = Array.from({ length: 30 }, (_, index) => {
      const application = { ...grace, reference: `REF${index}` };
      const act = { ...common, application, next: undefined, reason: 'The city withdrew all' };
      return planned(planWithdrawFor(act)).changes[0];
    });
    expect(new Set(entries.map(({ after }) => after.reference)).size).toBe(30);
    for (const { audit } of entries)
      expect(audit).toMatchObject({ ...who, reason: 'The city withdrew all' });
  });
});

describe('staff who clear a check', () => {
  const held = sampleApplication({}, { flags: ['unlike-a-browser'] });
  const seen = { resembles: false, placesTaken: 0 };

  test('are named as those who did it', () => {
    const [{ after, audit }] = planned(
      planClearFlag({ ...common, application: held, seen }),
    ).changes;
    expect(after).toMatchObject({ state: 'submitted', cleared: { by: 'staff', at } });
    expect(audit).toMatchObject({ transition: 'clear', ...who });
  });

  test('cannot clear what is held for none', () => {
    expect(planClearFlag({ ...common, application: grace, seen })).toEqual({
      ok: false,
      error: 'not-in-this-state',
    });
  });
});
