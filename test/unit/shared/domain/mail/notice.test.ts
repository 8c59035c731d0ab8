import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digestDue,
  hourOf,
  lastDigestTime,
  mostNamed,
  nothingTold,
  toldWith,
  totalTold,
} from '#shared/domain/mail/notice.ts';
import { wallClock } from '#shared/domain/time/zoned-time.ts';

const aMinute = 60_000;
const anHour = 60 * aMinute;
const zones = [
  'Asia/Seoul',
  'Africa/Kampala',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const anyInstant = fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2019, 0) });

describe('the digest of a member', () => {
  test('is due from 09:00 of their zone, on days of 23 and 25 hours too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (zone, now) => {
        const last = lastDigestTime(now, zone);
        expect(last).toBeLessThanOrEqual(now);
        expect(now - last).toBeLessThanOrEqual(25 * anHour);
        expect(wallClock(last, zone)).toMatchObject({ hour: 9, minute: 0, second: 0 });
      }),
    );
  });

  test('is due once a day, whenever the schedule looks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        anyInstant,
        fc.array(fc.nat(400)),
        (zone, from, waits) => {
          let told = digestDue(zone, undefined, from);
          let now = from;
          for (const wait of waits) {
            now += wait * aMinute;
            const before = told;
            const until = digestDue(zone, before, now);
            if (until === undefined || before === undefined) continue;
            expect(until - before).toBeGreaterThanOrEqual(20 * anHour);
            told = until;
            expect(digestDue(zone, told, now)).toBeUndefined();
          }
        },
      ),
    );
  });

  test('of today is not due again when the member moves to a zone where it is 09:00 later', () => {
    const nineInSeoul = Date.UTC(2018, 4, 17, 0);
    const told = digestDue('Asia/Seoul', undefined, nineInSeoul);
    expect(digestDue('Africa/Kampala', told, nineInSeoul + 7 * anHour)).toBeUndefined();
    expect(digestDue('Africa/Kampala', told, nineInSeoul + 31 * anHour)).toBeDefined();
  });

  test('leaves lines of the last minutes, which may not be stored yet, to the next one', () => {
    const nine = Date.UTC(2018, 4, 17, 0);
    expect(digestDue('Asia/Seoul', undefined, nine)).toBe(nine - 5 * aMinute);
  });
});

test('the summary of an hour goes when all its lines are stored', () => {
  const at = Date.UTC(2018, 4, 17, 12, 34, 56);
  expect(hourOf(at)).toEqual({
    from: Date.UTC(2018, 4, 17, 12),
    to: Date.UTC(2018, 4, 17, 13),
    dueAt: Date.UTC(2018, 4, 17, 13, 5),
  });
});

test('what is told counts every line, and names the first of them', () => {
  const lines = Array.from({ length: 30 }, (_, at) => ({
    kind: at < 10 ? 'staff-notice' : 'staff-withdrawn',
    reference: `R${at}`,
  }));
  const told = toldWith(toldWith(nothingTold, lines.slice(0, 15)), lines.slice(15));
  expect(totalTold(told)).toBe(30);
  expect([...told.counts]).toEqual([
    ['staff-notice', 10],
    ['staff-withdrawn', 20],
  ]);
  expect(told.first.map(({ reference }) => reference)).toEqual(
    lines.slice(0, mostNamed).map(({ reference }) => reference),
  );
});
