import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admission,
  type CallRecord,
  type CallState,
  callState,
  plannedCall,
  takenUntil,
} from '#shared/domain/call/call-window.ts';
import { edition } from '../../../../support/builders/builders.ts';

const call = plannedCall(edition());
const seoul = (local: string): number => Date.parse(`${local}+09:00`);

const states: readonly CallState[] = ['announced', 'open', 'grace', 'closed', 'archived'];

/** Any call whose instants stand in order; some of them together. */
const anyCall: fc.Arbitrary<CallRecord> = fc
  .tuple(
    fc.integer({ min: 0, max: 2_000_000_000_000 }),
    fc.integer({ min: 1, max: 90 * 86_400_000 }),
    fc.integer({ min: 0, max: 3_600_000 }),
    fc.integer({ min: 0, max: 90 * 86_400_000 }),
  )
  .map(([opensAt, length, grace, rest]) => ({
    opensAt,
    closesAt: opensAt + length,
    graceEndsAt: opensAt + length + grace,
    archivesAt: opensAt + length + grace + rest,
    earlierClosings: [],
  }));

describe('the state of the call', () => {
  test.each<[string, CallState]>([
    ['2018-04-02T08:59:59.999', 'announced'],
    ['2018-04-02T09:00:00.000', 'open'],
    ['2018-05-17T23:59:59.999', 'open'],
    ['2018-05-18T00:00:00.000', 'grace'],
    ['2018-05-18T00:14:59.999', 'grace'],
    ['2018-05-18T00:15:00.000', 'closed'],
    ['2018-07-13T23:59:59.999', 'closed'],
    ['2018-07-14T00:00:00.000', 'archived'],
  ])('at %s in Seoul it is %s', (local, state) => {
    expect(callState(call, seoul(local))).toBe(state);
  });

  test('never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyCall, fc.nat(), fc.nat(), (record, before, span) => {
        const at = record.opensAt - 1_000_000_000 + before;
        const earlier = states.indexOf(callState(record, at));
        expect(states.indexOf(callState(record, at + span))).toBeGreaterThanOrEqual(earlier);
      }),
    );
  });

  test('changes at each instant of the record and at no other', () => {
    fc.assert(
      fc.property(anyCall, fc.integer({ min: -1, max: 6_000_000_000 }), (record, after) => {
        const at = record.opensAt + after;
        const { opensAt, closesAt, graceEndsAt, archivesAt } = record;
        const changes = callState(record, at) !== callState(record, at - 1);
        expect(changes).toBe([opensAt, closesAt, graceEndsAt, archivesAt].includes(at));
      }),
    );
  });

  test('has no grace where none was planned', () => {
    const strict = plannedCall(edition({ graceMinutes: 0 }));
    expect(callState(strict, strict.closesAt - 1)).toBe('open');
    expect(callState(strict, strict.closesAt)).toBe('closed');
  });

  test('as planned, no closing was ever published before', () => {
    expect(call).toEqual({
      opensAt: seoul('2018-04-02T09:00'),
      closesAt: seoul('2018-05-18T00:00'),
      graceEndsAt: seoul('2018-05-18T00:15'),
      archivesAt: seoul('2018-07-14T00:00'),
      earlierClosings: [],
    });
  });
});

describe('an application', () => {
  const { opensAt, closesAt, graceEndsAt } = call;

  test('is refused one millisecond before the opening and taken at it', () => {
    const begunAt = opensAt;
    expect(admission(call, { receivedAt: opensAt - 1, begunAt })).toEqual({
      admitted: false,
      state: 'announced',
    });
    expect(admission(call, { receivedAt: opensAt, begunAt })).toEqual({
      admitted: true,
      lateBySeconds: 0,
    });
  });

  test('is in time in the last millisecond before the closing', () => {
    expect(admission(call, { receivedAt: closesAt - 1, begunAt: closesAt - 1 })).toEqual({
      admitted: true,
      lateBySeconds: 0,
    });
  });

  test('begun at the closing second is refused, although it is the grace time', () => {
    expect(admission(call, { receivedAt: closesAt, begunAt: closesAt })).toEqual({
      admitted: false,
      state: 'grace',
    });
  });

  test.each([
    [0, 1],
    [1, 1],
    [1000, 1],
    [1001, 2],
    [59_999, 60],
    [15 * 60_000 - 1, 900],
  ])('begun before the closing and %i ms after it is late by %i s', (after, seconds) => {
    const window = { receivedAt: closesAt + after, begunAt: closesAt - 1 };
    expect(admission(call, window)).toEqual({ admitted: true, lateBySeconds: seconds });
  });

  test('is refused at the end of the grace time, whenever it was begun', () => {
    expect(admission(call, { receivedAt: graceEndsAt, begunAt: opensAt })).toEqual({
      admitted: false,
      state: 'closed',
    });
    expect(admission(call, { receivedAt: call.archivesAt, begunAt: opensAt })).toEqual({
      admitted: false,
      state: 'archived',
    });
  });

  test('is admitted while open, in the grace time only if begun before, and never else', () => {
    const offset = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(anyCall, offset, offset, (record, received, begun) => {
        const receivedAt = record.closesAt + received;
        const begunAt = record.closesAt + begun;
        const answer = admission(record, { receivedAt, begunAt });
        const isOpen = receivedAt >= record.opensAt && receivedAt < record.closesAt;
        const isGrace = receivedAt >= record.closesAt && receivedAt < record.graceEndsAt;
        expect(answer.admitted).toBe(isOpen || (isGrace && begunAt < record.closesAt));
        if (answer.admitted) expect(answer.lateBySeconds > 0).toBe(isGrace);
        else expect(answer.state).toBe(callState(record, receivedAt));
      }),
      { numRuns: 1000 },
    );
  });

  test('refused at the old closing is taken after an extension', () => {
    const extended = { ...call, closesAt: closesAt + 86_400_000, earlierClosings: [closesAt] };
    expect(admission(extended, { receivedAt: closesAt, begunAt: closesAt })).toEqual({
      admitted: true,
      lateBySeconds: 0,
    });
  });
});

describe('an application with a late code', () => {
  const { opensAt, closesAt, graceEndsAt } = call;
  const lateUntil = graceEndsAt + 2 * 86_400_000;
  const late = (receivedAt: number, of = call) =>
    admission(of, { receivedAt, begunAt: receivedAt, lateUntil });

  test('is taken after the closing until its code ends, late by as much as it is', () => {
    const day = 86_400_000;
    expect(late(closesAt + day)).toEqual({ admitted: true, lateBySeconds: 86_400, byCode: true });
    expect(late(lateUntil - 1)).toMatchObject({ admitted: true, byCode: true });
    expect(late(lateUntil)).toEqual({ admitted: false, state: 'closed' });
  });

  test('that was begun in the grace time needs the code as well', () => {
    expect(late(graceEndsAt - 1)).toMatchObject({ admitted: true, byCode: true });
  });

  test('needs no code while the call is open, and no code helps before it opens or in the archive', () => {
    expect(late(closesAt - 1)).toEqual({ admitted: true, lateBySeconds: 0 });
    expect(late(opensAt - 1)).toEqual({ admitted: false, state: 'announced' });
    const over = { ...call, archivesAt: graceEndsAt + 86_400_000 };
    expect(late(over.archivesAt, over)).toEqual({ admitted: false, state: 'archived' });
  });
});

describe('until when a sending is taken', () => {
  const { closesAt, graceEndsAt, opensAt } = call;
  const taken = (receivedAt: number, more: { begunAt?: number; lateUntil?: number } = {}) =>
    takenUntil(call, { receivedAt, begunAt: opensAt, ...more });

  test('is the closing while the call is open, and the end of the grace time after it', () => {
    expect(taken(closesAt - 1)).toBe(closesAt);
    expect(taken(closesAt)).toBe(graceEndsAt);
    expect(taken(graceEndsAt)).toBeUndefined();
  });

  test('is never in the grace time for what was begun in it, unless by a late code', () => {
    expect(taken(closesAt, { begunAt: closesAt })).toBeUndefined();
    const lateUntil = graceEndsAt + 1000;
    expect(taken(closesAt, { begunAt: closesAt, lateUntil })).toBe(lateUntil);
    expect(taken(graceEndsAt, { lateUntil })).toBe(lateUntil);
  });

  test('is after the instant at which it is taken, exactly where it is admitted', () => {
    const instant = fc.integer({ min: -1000, max: graceEndsAt + 100_000_000 - opensAt });
    fc.assert(
      fc.property(instant, instant, fc.option(instant, { nil: undefined }), (at, begun, late) => {
        const receivedAt = opensAt + at;
        const begunAt = opensAt + begun;
        const lateUntil = late === undefined ? undefined : opensAt + late;
        const sending = { receivedAt, begunAt, lateUntil };
        const until = takenUntil(call, sending);
        expect(until !== undefined).toBe(admission(call, sending).admitted);
        if (until !== undefined) expect(until).toBeGreaterThan(receivedAt);
      }),
    );
  });
});
