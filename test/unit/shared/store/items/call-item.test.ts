import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { extendCall } from '#shared/domain/call/extension.ts';
import { n } from '#shared/store/engine/item.ts';
import { callRecord } from '#shared/store/items/call-item.ts';
import { testCall, testEdition } from '../../../../support/world/web.ts';

const aMinute = 60_000;

describe('the call', () => {
  test('is as its edition file has it while nothing was changed', () => {
    expect(callRecord(testEdition, undefined)).toEqual(plannedCall(testEdition));
  });

  test('closes as it was extended, in whatever edition file is deployed later', () => {
    const later = { ...testEdition, closesAt: testEdition.closesAt + 1 };
    const row = {
      closesAt: n(testCall.closesAt + 9),
      graceEndsAt: n(testCall.graceEndsAt + 9),
      earlierClosings: { L: [n(testCall.closesAt)] },
      changedAt: n(3),
    };
    expect(callRecord(later, row)).toEqual({
      ...testCall,
      closesAt: testCall.closesAt + 9,
      graceEndsAt: testCall.graceEndsAt + 9,
      earlierClosings: [testCall.closesAt],
      changedAt: 3,
    });
  });

  test('opens and is archived as the edition file says, whatever its row holds', () => {
    const row = { opensAt: n(1), archivesAt: n(2), closesAt: n(testCall.closesAt + 5) };
    expect(callRecord(testEdition, row)).toMatchObject({
      opensAt: testEdition.opensAt,
      archivesAt: testEdition.archivesAt,
    });
  });

  test('keeps every closing that was published, however often it is extended', () => {
    const minutes = fc.array(fc.integer({ min: 2, max: 2_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(minutes, (steps) => {
        let call = testCall;
        const published = [call.closesAt];
        for (const step of steps) {
          const closesAt = call.closesAt + step * aMinute;
          const extended = extendCall(call, {
            closesAt,
            at: call.opensAt,
            by: 'ops',
            reason: 'the site was down',
            workshopAt: call.archivesAt,
            reopens: false,
          });
          if (!extended.ok) throw new Error(extended.error);
          const { after } = extended.value;
          call = callRecord(testEdition, {
            closesAt: n(after.closesAt),
            graceEndsAt: n(after.graceEndsAt),
            earlierClosings: { L: after.earlierClosings.map(n) },
            changedAt: n(after.changedAt ?? 0),
          });
          expect(call).toEqual(after);
          published.push(closesAt);
        }
        expect([...call.earlierClosings, call.closesAt]).toEqual(published);
      }),
    );
  });
});
