import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueEffects } from '#shared/domain/acts/mails/call-mails.ts';
import { dueDraftEffect, remindersOf } from '#shared/domain/acts/mails/draft-mails.ts';
import { nextForMail } from '#shared/domain/acts/mails/mail-still-wanted.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import {
  approveShortening,
  canBeAgreed,
  leastNotice,
  type Shortening,
  type ShorteningWish,
  shortenCall,
  shorteningWaits,
} from '#shared/domain/call/shortening.ts';
import { dueNews } from '#shared/domain/news/news.ts';
import type { Role } from '#shared/domain/people/role.ts';
import { kindAndFacts } from '../../../../support/builders/facts.ts';
import { testCall } from '../../../../support/world/web.ts';

const aDay = 86_400_000;
const { opensAt, closesAt, graceEndsAt } = testCall;
const at = closesAt - 10 * aDay;

const wish = (changes: Partial<ShorteningWish> = {}): ShorteningWish => ({
  closesAt: closesAt - 5 * aDay,
  at,
  by: 'Hana Kim (Decider)',
  reason: 'The visa office needs the list a week earlier.',
  ...changes,
});

const shortened = (changes: Partial<ShorteningWish> = {}, call: CallRecord = testCall) => {
  const made = shortenCall(call, wish(changes));
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe('a shortening', () => {
  test('brings the closing forward, the grace time with it, and strikes the old date through', () => {
    const { after, audit } = shortened({ second: 'Joe Park (Staff)' });
    expect(after).toMatchObject({
      closesAt: closesAt - 5 * aDay,
      graceEndsAt: graceEndsAt - 5 * aDay,
      earlierClosings: [closesAt],
      changedAt: at,
    });
    expect(audit).toEqual({
      by: 'Hana Kim (Decider)',
      second: 'Joe Park (Staff)',
      at,
      from: closesAt,
      to: closesAt - 5 * aDay,
      reason: 'The visa office needs the list a week earlier.',
    });
  });

  test.each<[string, Partial<ShorteningWish>]>([
    ['not-earlier', { closesAt }],
    ['not-earlier', { closesAt: closesAt + aDay }],
    ['not-earlier', { closesAt: Number.NaN }],
    ['too-soon', { closesAt: at + leastNotice - 1 }],
    ['too-soon', { at: opensAt - 30 * aDay, closesAt: opensAt + leastNotice - 1 }],
    ['has-closed', { at: closesAt }],
    ['no-reason', { reason: '' }],
    ['no-reason', { reason: 'x'.repeat(501) }],
    ['nobody', { by: '' }],
  ])('is refused as %s: %o', (error, changes) => {
    expect(shortenCall(testCall, wish(changes))).toEqual({ ok: false, error });
  });

  test('leaves everybody 24 hours at least, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: opensAt - aDay, max: closesAt }), fc.integer(), (now, by) => {
        const made = shortenCall(testCall, wish({ at: now, closesAt: closesAt - Math.abs(by) }));
        if (made.ok) expect(made.value.after.closesAt).toBeGreaterThanOrEqual(now + leastNotice);
      }),
    );
  });

  test('plans the reminders anew: one that is due by then goes out at once', () => {
    const soon = shortened({ closesAt: at + 30 * 3_600_000 }).after;
    expect(dueDraftEffect(testCall, at)).toBeUndefined();
    expect(dueDraftEffect(soon, at)).toEqual({
      event: 'two-days',
      instant: soon.closesAt - 2 * aDay,
    });
    expect(remindersOf(soon).map(({ instant }) => instant)).not.toContain(closesAt - 7 * aDay);
  });

  test('drops reminders that wait and name the old date', () => {
    const { after } = shortened();
    const draft = { draft: undefined, application: undefined };
    const waiting = { name: 'draft-week', ...kindAndFacts('draft-reminder', { closesAt }) };
    expect(nextForMail(waiting, { call: after, ...draft }, at)).toBe('drop');
    const expired = { name: 'draft-expired', ...kindAndFacts('draft-expired', { closesAt }) };
    expect(nextForMail(expired, { call: after, ...draft }, closesAt)).toBe('drop');
  });

  test('is no extension: the list for news is told of none', () => {
    const { after } = shortened();
    expect(dueNews(after, undefined, at).map(({ event }) => event)).toEqual(['opened']);
  });

  test('ends the call at the new closing, and tells so then', () => {
    const { after } = shortened();
    expect(dueEffects(after, after.graceEndsAt).map(({ event }) => event)).toEqual(['closed']);
    expect(dueEffects(after, after.graceEndsAt - 1).map(({ event }) => event)).not.toContain(
      'closed',
    );
  });
});

const proposal: Shortening = {
  id: 'p1',
  from: closesAt,
  closesAt: closesAt - 5 * aDay,
  reason: 'The visa office needs the list a week earlier.',
  memberId: 'hana',
  by: 'Hana Kim (Decider)',
  at,
};

const member = (id: string, roles: readonly Role[] = ['staff'], removedAt?: number) => ({
  id,
  roles,
  removedAt,
  said: `${id} (Staff)`,
});

describe('a proposal to shorten the call', () => {
  test('takes effect when a second member agrees, and both are named', () => {
    const made = approveShortening(testCall, proposal, member('joe'), at + 1);
    expect(made).toMatchObject({
      ok: true,
      value: { audit: { by: 'Hana Kim (Decider)', second: 'joe (Staff)', at: at + 1 } },
    });
  });

  test.each<[string, ReturnType<typeof member>, number, CallRecord]>([
    ['same-person', member('hana', ['decider']), at, testCall],
    ['not-yours', member('rita', ['reviewer']), at, testCall],
    ['not-yours', member('joe', ['staff'], at), at, testCall],
    ['expired', member('joe'), at + shorteningWaits, testCall],
    ['moved', member('joe'), at, { ...testCall, closesAt: closesAt + aDay }],
  ])('is refused as %s', (error, approver, now, call) => {
    expect(approveShortening(call, proposal, approver, now)).toEqual({ ok: false, error });
  });

  test('is refused when so much time has passed that the notice would be too short', () => {
    const near = { ...proposal, closesAt: at + leastNotice };
    expect(approveShortening(testCall, near, member('joe'), at).ok).toBe(true);
    const later = approveShortening(testCall, near, member('joe'), at + 1);
    expect(later).toEqual({ ok: false, error: 'too-soon' });
  });

  test('needs a list with two people who run the call', () => {
    expect(canBeAgreed([member('a'), member('b', ['decider'])])).toBe(true);
    expect(canBeAgreed([member('a'), member('b', ['reviewer'])])).toBe(false);
    expect(canBeAgreed([member('a'), member('b', ['staff'], at)])).toBe(false);
  });
});
