import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftNews, dueDraftEffect } from '#shared/domain/acts/mails/draft-mails.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import { wallClock } from '#shared/domain/time/zoned-time.ts';
import { edition } from '../../../../../support/builders/builders.ts';
import { asPlanned } from '../../../../../support/builders/planned.ts';

const here = edition();
const call = plannedCall(here);
const anHour = 3_600_000;
const to = 'grace.nakato@kcca.go.ug';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({
    reference: 'K7M2Q9XD',
    language: 'en',
    startedAt: call.opensAt,
    now: call.opensAt,
  }),
  version: 2,
  values: { email: to, city: 'kampala' },
  ...changes,
});

describe('those who have begun and not sent', () => {
  test.each([
    [8 * 24, undefined],
    [7 * 24, 'week'],
    [49, 'week'],
    [48, 'two-days'],
    [7, 'two-days'],
    [6, 'six-hours'],
    [0.1, 'six-hours'],
  ])('are due, %s hours before the closing, the reminder "%s"', (hours, event) => {
    expect(dueDraftEffect(call, call.closesAt - hours * anHour)?.event).toBe(event);
  });

  test('are due nothing in the grace time, and the expiry when all its requests are answered', () => {
    expect(dueDraftEffect(call, call.closesAt)).toBeUndefined();
    expect(dueDraftEffect(call, call.graceEndsAt + 4 * 60_000)).toBeUndefined();
    expect(dueDraftEffect(call, call.graceEndsAt + 5 * 60_000)?.event).toBe('expired');
    expect(dueDraftEffect(call, call.archivesAt)).toBeUndefined();
  });

  test('are reminded anew of a closing that has moved', () => {
    const more = 14 * 24 * anHour;
    const later = {
      ...call,
      closesAt: call.closesAt + more,
      graceEndsAt: call.graceEndsAt + more,
    };
    const before = dueDraftEffect(call, call.closesAt - 48 * anHour);
    const after = dueDraftEffect(later, later.closesAt - 48 * anHour);
    expect(after?.event).toBe(before?.event);
    expect(after?.instant).not.toBe(before?.instant);
  });

  test('of a call shorter than a week are not reminded of what was before its opening', () => {
    const short = { ...call, opensAt: call.closesAt - 3 * 24 * anHour };
    expect(dueDraftEffect(short, short.opensAt)).toBeUndefined();
    expect(dueDraftEffect(short, short.closesAt - 47 * anHour)?.event).toBe('two-days');
  });
});

describe('a draft', () => {
  const reminder = (one: Draft, now: number) => {
    const effect = dueDraftEffect(call, now);
    if (!effect) throw new Error('nothing is due');
    return draftNews(asPlanned(here), one, effect, { to, now });
  };

  test('that was sent is told nothing', () => {
    const sent = draft({ sentVersion: 2 });
    expect(reminder(sent, call.closesAt - 48 * anHour)).toMatchObject({
      mails: [],
      audit: undefined,
    });
    expect(reminder(sent, call.graceEndsAt + anHour)).toMatchObject({
      mails: [],
      audit: undefined,
    });
  });

  test('without an address is told nothing, and expires all the same', () => {
    const now = call.graceEndsAt + anHour;
    const effect = dueDraftEffect(call, now);
    if (!effect) throw new Error('nothing is due');
    const { mails, audit } = draftNews(asPlanned(here), draft(), effect, { to: undefined, now });
    expect(mails).toEqual([]);
    expect(audit).toMatchObject({ transition: 'expire', from: 'draft', to: 'expired' });
  });

  test('is reminded under a name of its own for each reminder of each closing', () => {
    const names = [7 * 24, 48, 6].map(
      (hours) => reminder(draft(), call.closesAt - hours * anHour).mails[0]?.name,
    );
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[\w-]+$/);
  });

  test('wakes nobody in its city, whenever the schedule fires, but in the last twelve hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: call.closesAt - 7 * 24 * anHour, max: call.closesAt - 1 }),
        (now) => {
          const [mail] = reminder(draft(), now).mails;
          if (!mail) throw new Error('no mail is planned');
          expect(mail.dueAt).toBeGreaterThanOrEqual(now);
          const { hour } = wallClock(mail.dueAt, 'Africa/Kampala');
          if (call.closesAt - now < 12 * anHour) expect(mail.dueAt).toBe(now);
          else expect(hour >= 7 && hour < 22).toBe(true);
        },
      ),
    );
  });
});
