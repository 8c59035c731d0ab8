import { describe, expect, test } from 'vitest';
import {
  type LateCodeWish,
  lateCodeState,
  newLateCode,
  planLateCode,
  readLateCode,
  spacedLateCode,
} from '#shared/domain/call/late-code.ts';
import { testCall } from '../../../../support/world/web.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;
const at = graceEndsAt + aDay;

const wish = (changes: Partial<LateCodeWish> = {}): LateCodeWish => ({
  digest: 'd',
  address: 'grace.nakato@kcca.go.ug',
  language: 'en',
  until: at + 2 * aDay,
  by: 'Hana Kim (Decider)',
  at,
  reason: 'The power was out in Kampala.',
  workshopAt: at + 60 * aDay,
  ...changes,
});

describe('a late code', () => {
  test('is for one address, with its reason and the name of the decider', () => {
    expect(planLateCode(testCall, wish({ by: ' Hana Kim (Decider) ' }))).toEqual({
      ok: true,
      value: {
        digest: 'd',
        address: 'grace.nakato@kcca.go.ug',
        language: 'en',
        until: at + 2 * aDay,
        by: 'Hana Kim (Decider)',
        at,
        reason: 'The power was out in Kampala.',
        used: undefined,
        revoked: undefined,
      },
    });
  });

  test.each<[string, Partial<LateCodeWish>]>([
    ['still-open', { at: closesAt - 1 }],
    ['still-open', { at: opensAt - 1 }],
    ['archived', { at: archivesAt }],
    ['too-short', { until: at + anHour - 1 }],
    ['too-short', { until: Number.NaN }],
    ['too-long', { until: at + 30 * aDay + 1 }],
    ['too-long', { workshopAt: at + aDay }],
    ['no-reason', { reason: ' ' }],
    ['no-reason', { reason: 'x'.repeat(501) }],
    ['nobody', { by: ' ' }],
  ])('is refused as %s: %o', (error, changes) => {
    expect(planLateCode(testCall, wish(changes))).toEqual({ ok: false, error });
  });

  test('can be issued in the grace time', () => {
    expect(planLateCode(testCall, wish({ at: closesAt, until: closesAt + aDay })).ok).toBe(true);
  });

  test('is usable once, until it ends or is revoked', () => {
    const made = planLateCode(testCall, wish());
    if (!made.ok) throw new Error(made.error);
    const code = made.value;
    expect(lateCodeState(code, code.until - 1)).toBe('usable');
    expect(lateCodeState(code, code.until)).toBe('expired');
    expect(lateCodeState({ ...code, revoked: { by: 'Hana', at } }, at)).toBe('revoked');
    expect(lateCodeState({ ...code, used: { reference: 'K7M2Q9XD', at } }, at)).toBe('used');
  });

  test('has ten digits that survive a telephone, and is read as people type it', () => {
    const code = newLateCode(Uint8Array.from({ length: 16 }, (_, index) => index * 19));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(readLateCode(spacedLateCode(code))).toBe(code);
    expect(readLateCode(' k7m2q – 9xdoi ')).toBe('K7M2Q9XD01');
    for (const typed of ['', 'K7M2Q9XD4', 'K7M2Q9XD4T5', 'K7M2Q9XD4U', 'x'.repeat(5_000)])
      expect(readLateCode(typed)).toBeUndefined();
  });
});
