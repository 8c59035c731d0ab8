import { describe, expect, test } from 'vitest';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { endorsementEndsAt } from '#shared/domain/endorsement/endorsement.ts';
import { replyBy } from '#shared/domain/endorsement/reply-by.ts';
import { aDay, aMinute } from '#shared/domain/time/spans.ts';
import { testCall } from '../../../../support/world/web.ts';

const { closesAt } = testCall;
const twoWeeksAfter = closesAt + 14 * aDay;
const early = closesAt - 10 * aDay;

describe('the date by which a supervisor is asked to answer', () => {
  test('is the closing, while an applicant who is refused can still do something else', () => {
    expect(replyBy(testCall, { askedAt: early, now: early })).toBe(closesAt);
    expect(replyBy(testCall, { askedAt: early, now: closesAt - 1 })).toBe(closesAt);
  });

  test('is two weeks after the closing for one who reads it afterwards', () => {
    expect(replyBy(testCall, { askedAt: early, now: closesAt })).toBe(twoWeeksAfter);
  });

  test('gives an office that is asked in the last three days these two weeks at once', () => {
    const late = closesAt - 3 * aDay;
    expect(replyBy(testCall, { askedAt: late, now: late })).toBe(closesAt);
    expect(replyBy(testCall, { askedAt: late + 1, now: late + 1 })).toBe(twoWeeksAfter);
  });

  test('stays the same in the mail, its reminders and the page until it has passed', () => {
    for (const askedAt of [early, closesAt - aDay]) {
      const said = replyBy(testCall, { askedAt, now: askedAt });
      for (const now of [askedAt + aMinute, askedAt + aDay / 2, Math.min(said, closesAt) - 1])
        expect(replyBy(testCall, { askedAt, now })).toBe(said);
    }
  });

  test('moves with the closing when the call is extended', () => {
    const extended = { ...testCall, closesAt: closesAt + 7 * aDay };
    const askedAt = closesAt - aDay;
    expect(replyBy(extended, { askedAt, now: askedAt })).toBe(extended.closesAt);
  });

  test('is never after the link ends, nor after the workshop', () => {
    expect(twoWeeksAfter).toBeLessThanOrEqual(endorsementEndsAt(testCall));
    const short = { ...testCall, archivesAt: closesAt + aDay };
    expect(replyBy(short, { askedAt: early, now: closesAt })).toBe(endorsementEndsAt(short));
  });

  test('is shown as the last minute of a day, as every deadline', () => {
    const shown = [replyBy(testCall, { askedAt: early, now: early }), twoWeeksAfter].map(
      lastMinute,
    );
    for (const minute of shown) expect(minute % aDay).toBe(lastMinute(closesAt) % aDay);
  });
});
