import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueEffects } from '#shared/domain/acts/mails/call-mails.ts';
import { dueDraftEffect, remindersOf } from '#shared/domain/acts/mails/draft-mails.ts';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import {
  closingAfter,
  deployedExtension,
  type ExtensionWish,
  extendCall,
} from '#shared/domain/call/extension.ts';
import { draftEndsAt } from '#shared/domain/draft/draft.ts';
import { dueNews } from '#shared/domain/news/news.ts';
import { startOfDay } from '#shared/domain/time/zoned-time.ts';
import { testCall, testEdition } from '../../../../support/world/web.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;
const workshopAt = startOfDay(testEdition.workshop.from, testEdition.zone);

const wish = (changes: Partial<ExtensionWish> = {}): ExtensionWish => ({
  closesAt: closesAt + 3 * aDay,
  at: closesAt - aDay,
  by: 'Alexandra Sidorova',
  reason: 'The site was down for an hour.',
  workshopAt,
  reopens: false,
  ...changes,
});

const extended = (changes: Partial<ExtensionWish> = {}, call: CallRecord = testCall) => {
  const made = extendCall(call, wish(changes));
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe('an extension', () => {
  test('moves the closing and the grace time with it, and keeps the date that was published', () => {
    expect(extended().after).toEqual({
      ...testCall,
      closesAt: closesAt + 3 * aDay,
      graceEndsAt: graceEndsAt + 3 * aDay,
      earlierClosings: [closesAt],
      changedAt: closesAt - aDay,
    });
  });

  test('of an extended call keeps every date, the oldest first', () => {
    const once = extended().after;
    const twice = extended({ closesAt: closesAt + 5 * aDay, at: closesAt + aDay }, once).after;
    expect(twice.earlierClosings).toEqual([closesAt, closesAt + 3 * aDay]);
    expect(twice.graceEndsAt - twice.closesAt).toBe(graceEndsAt - closesAt);
  });

  test('says in its audit who moved it, from when to when, and why', () => {
    expect(extended({ by: ' Alexandra Sidorova ', reason: ' Down. ' }).audit).toEqual({
      by: 'Alexandra Sidorova',
      at: closesAt - aDay,
      from: closesAt,
      to: closesAt + 3 * aDay,
      reason: 'Down.',
    });
  });

  test('may come before the opening, and up to the first day of the workshop', () => {
    expect(extended({ at: opensAt - aDay }).after.closesAt).toBe(closesAt + 3 * aDay);
    expect(extended({ closesAt: workshopAt }).after.closesAt).toBe(workshopAt);
  });

  test.each<[string, Partial<ExtensionWish>, string]>([
    ['an earlier closing', { closesAt: closesAt - 1 }, 'not-later'],
    ['the same closing', { closesAt }, 'not-later'],
    ['no instant', { closesAt: Number.NaN }, 'not-later'],
    ['a closing within the workshop', { closesAt: workshopAt + 1 }, 'after-workshop'],
    ['a workshop of no day', { workshopAt: Number.NaN }, 'after-workshop'],
    ['the last minute', { at: closesAt - 60_000 }, 'closing-now'],
    ['the last millisecond', { at: closesAt - 1 }, 'closing-now'],
    ['the closing instant', { at: closesAt }, 'has-closed'],
    ['the grace time', { at: graceEndsAt - 1 }, 'has-closed'],
    ['a closed call', { at: graceEndsAt + aDay }, 'has-closed'],
    ['a closing that is past', { at: closesAt + 4 * aDay, reopens: true }, 'no-time-left'],
    [
      'a closing in less than a minute',
      { at: closesAt + 3 * aDay - 60_000, reopens: true },
      'no-time-left',
    ],
    ['no reason', { reason: '  ' }, 'no-reason'],
    ['a reason of a page', { reason: 'x'.repeat(501) }, 'no-reason'],
    ['nobody', { by: ' ' }, 'nobody'],
  ])('is refused with %s', (_, changes, refusal) => {
    expect(extendCall(testCall, wish(changes))).toEqual({ ok: false, error: refusal });
  });

  test('just before the last minute is none too late', () => {
    expect(extended({ at: closesAt - 60_001 }).after.earlierClosings).toEqual([closesAt]);
  });

  test('opens a closed call again for one who says so, until the workshop', () => {
    for (const at of [closesAt, graceEndsAt - 1, graceEndsAt, closesAt + 2 * aDay]) {
      const { after } = extended({ at, reopens: true });
      expect(callState(after, at)).toBe('open');
    }
    const late = wish({ at: archivesAt, closesAt: archivesAt + aDay, reopens: true });
    expect(extendCall(testCall, late)).toEqual({ ok: false, error: 'after-workshop' });
  });
});

/** Extensions one after another, each when and by how much it may be; those refused change nothing. */
const anyHistory = fc.array(
  fc.record({
    at: fc.integer({ min: opensAt - aDay, max: archivesAt + aDay }),
    by: fc.integer({ min: -aDay, max: 40 * aDay }),
    reopens: fc.boolean(),
  }),
  { maxLength: 6 },
);

type History = readonly Readonly<{ at: number; by: number; reopens: boolean }>[];

const callAfter = (history: History): CallRecord =>
  history
    .toSorted((one, other) => one.at - other.at)
    .reduce((call, { at, by, reopens }) => {
      const made = extendCall(call, wish({ at, closesAt: call.closesAt + by, reopens }));
      return made.ok ? made.value.after : call;
    }, testCall);

describe('F8 F9 however often a call is extended, and when', () => {
  test('the closing only rises, before the workshop, and every date that was published is kept', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const call = callAfter(history);
        const closings = [...call.earlierClosings, call.closesAt];
        expect(closings).toEqual(closings.toSorted((a, b) => a - b));
        expect(new Set(closings).size).toBe(closings.length);
        expect(closings[0]).toBe(closesAt);
        expect(call.closesAt).toBeLessThanOrEqual(workshopAt);
        expect(call.graceEndsAt - call.closesAt).toBe(graceEndsAt - closesAt);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no draft ends before the closing that holds, and nothing is due to it twice', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: opensAt, max: archivesAt }), (history, at) => {
        const call = callAfter(history);
        expect(draftEndsAt(call)).toBeGreaterThan(call.closesAt);
        const due = dueDraftEffect(call, at);
        if (due) expect(due.instant).toBeLessThanOrEqual(at);
        if (due && at < call.closesAt) expect(due.event).not.toBe('expired');
        const names = remindersOf(call).map(({ event, instant }) => `${event} ${instant}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('whoever looks at the call while it is open is told of no closing', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: opensAt, max: archivesAt }), (history, at) => {
        const call = callAfter(history);
        const events = dueEffects(call, at).map(({ event }) => event);
        if (callState(call, at) === 'open') expect(events).toEqual(['opened']);
        const news = dueNews(call, undefined, at).filter(({ event }) => event === 'extended');
        const isTold = call.earlierClosings.length > 0 && at < call.closesAt;
        expect(news.map(({ name }) => name)).toEqual(isTold ? [`extended-${call.closesAt}`] : []);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the last minute of a call as people say it', () => {
  test('is followed by the closing', () => {
    expect(closingAfter('2018-05-17T23:59', 'Asia/Seoul')).toEqual({ ok: true, value: closesAt });
    expect(closingAfter('2018-03-24T23:59', 'Asia/Beirut')).toMatchObject({ ok: true });
  });

  test.each([
    ['2018-05-18T00:00', 'Asia/Seoul', 'first minute of a day'],
    ['2018-05-17', 'Asia/Seoul', 'no local time'],
    ['2018-05-17T23:59:00', 'Asia/Seoul', 'no local time'],
    ['2018-05-17T23:59+09:00', 'Asia/Seoul', 'no local time'],
    ['2018-05-17T24:00', 'Asia/Seoul', 'not a time of the calendar'],
    ['2018-02-30T23:59', 'Asia/Seoul', 'not a time of the calendar'],
    ['tomorrow', 'Asia/Seoul', 'no local time'],
    ['', 'Asia/Seoul', 'no local time'],
    ['2018-03-25T02:30', 'Europe/Berlin', 'does not exist in Europe/Berlin'],
    ['2018-10-28T02:30', 'Europe/Berlin', 'occurs twice in Europe/Berlin'],
    ['2018-03-25T00:30', 'Asia/Beirut', 'does not exist in Asia/Beirut'],
  ])('is refused where it is %s in %s', (text, zone, reason) => {
    const read = closingAfter(text, zone);
    expect(read.ok ? read.value : read.error).toContain(reason);
  });
});

describe('a closing that a deployment has moved', () => {
  const deployed = (moved: number, before: number | undefined = closesAt) => {
    const planned = { closesAt: closesAt + moved, graceEndsAt: graceEndsAt + moved };
    return { call: { ...testCall, ...planned }, plan: { planned, before } };
  };
  const now = closesAt - aDay;

  test('to a later one is an extension from the date that was published', () => {
    const { call, plan } = deployed(20 * aDay);
    expect(deployedExtension(call, plan, now)?.after).toEqual({
      ...call,
      earlierClosings: [closesAt],
      changedAt: now,
    });
  });

  test('after a command had extended it, is one from the date of the command', () => {
    const { plan } = deployed(5 * aDay);
    const made = deployedExtension(extended().after, plan, now);
    expect(made?.after.earlierClosings).toEqual([closesAt, closesAt + 3 * aDay]);
    expect(made?.after.closesAt).toBe(closesAt + 5 * aDay);
  });

  test.each<[string, number, number | undefined, number]>([
    ['was never seen', 3 * aDay, undefined, now],
    ['is the one that was seen', 3 * aDay, closesAt + 3 * aDay, now],
    ['is earlier', -aDay, closesAt, now],
    ['is corrected before the opening', 3 * aDay, closesAt, opensAt - 1],
  ])('is none where it %s', (_, moved, before, at) => {
    const planned = { closesAt: closesAt + moved, graceEndsAt: graceEndsAt + moved };
    const call = { ...testCall, ...planned };
    expect(deployedExtension(call, { planned, before }, at)).toBeUndefined();
  });

  test('to less than a command has given, changes nothing', () => {
    const { plan } = deployed(2 * aDay);
    expect(deployedExtension(extended().after, plan, now)).toBeUndefined();
  });
});
