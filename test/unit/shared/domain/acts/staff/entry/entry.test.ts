import { describe, expect, test } from 'vitest';
import { agreedOn, readAgreedOn } from '#shared/domain/acts/staff/entry/agreed-on.ts';
import { planEntry } from '#shared/domain/acts/staff/entry/entry.ts';
import { answers } from '../../../../../../support/builders/builders.ts';
import { andrew } from '../../../../../../support/builders/members.ts';
import { planned } from '../../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../../support/world/web.ts';

const enter = (changes: Partial<Parameters<typeof planEntry>[0]> = {}) =>
  planEntry({
    call: testInForce,
    member: andrew,
    reason: 'A letter of 2 May',
    agreedOn: '2018-05-02',
    answers: answers(),
    reference: 'K7M2Q9XD',
    language: 'ko',
    receivedAt: testInForce.closesAt - 60_000,
    seen: { appliedBefore: false, placesTaken: 0 },
    ...changes,
  });

describe('an application that staff enter for somebody', () => {
  test('counts like any other, with who entered it and how it came', () => {
    const { changes, moves } = planned(enter());
    expect(changes[0].after).toMatchObject({ state: 'submitted', flags: [], language: 'ko' });
    expect(changes[0].audit).toMatchObject({
      by: 'staff',
      transition: 'submit',
      from: 'nothing',
      person: { id: andrew.id, name: andrew.name },
      reason: 'A letter of 2 May',
    });
    expect(changes[0].mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['receipt', answers().email],
      ['staff-notice', 'staff'],
    ]);
    expect(moves).toMatchObject([{ cityId: 'kampala', kind: 'take' }]);
    expect(agreedOn(changes[0].after.declared.wording)).toBe('2018-05-02');
  });

  test.each([
    [{ appliedBefore: false, placesTaken: 3 }, 'submit-over-quota'],
    [{ appliedBefore: true, placesTaken: 0 }, 'submit-as-duplicate'],
  ])('waits where any other would: %j', (seen, transition) => {
    expect(planned(enter({ seen })).changes[0].audit).toMatchObject({ transition, by: 'staff' });
  });

  test('is taken in the whole grace time, and says how late it is', () => {
    const receivedAt = testInForce.graceEndsAt - 1;
    expect(planned(enter({ receivedAt })).changes[0].after.lateBySeconds).toBeGreaterThan(0);
  });

  test.each([
    ['before the opening', { receivedAt: testInForce.opensAt - 1 }, 'not-open'],
    ['after the grace time', { receivedAt: testInForce.graceEndsAt }, 'not-open'],
    ['by a reviewer', { member: { ...andrew, roles: ['reviewer'] as const } }, 'not-your-role'],
    ['without a word of how it came', { reason: ' ' }, 'hasReason'],
  ])('is not taken %s', (_, changes, error) => {
    expect(enter(changes)).toEqual({ ok: false, error });
  });
});

test.each([
  ['', 'missing'],
  ['2 May', 'no-year'],
  ['05/04/2018', 'two-days'],
  ['soon', 'no-day'],
  ['2018-02-30', 'no-such-day'],
  ['2018-05-04', 'not-yet'],
  ['1018-05-03', 'long-ago'],
  ['2017-05-01', 'long-ago'],
])('nobody has agreed on the day %j', (typed, error) => {
  const at = Date.parse('2018-05-02T16:00Z');
  expect(readAgreedOn(typed, { at, zone: 'Asia/Seoul' })).toEqual({ ok: false, error });
  // In Seoul it is the third.
  expect(readAgreedOn(' 2018-05-03 ', { at, zone: 'Asia/Seoul' })).toMatchObject({
    value: '2018-05-03',
  });
});

test('a wording that a page has shown is no day', () => {
  expect(agreedOn('en 0123456789abcdef')).toBeUndefined();
});
