import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import {
  afterFailure,
  afterSilence,
  giveUpAfterMs,
  leaseMs,
  type MailEvent,
  type MailState,
  mailerLivesMs,
  settlement,
  sweepEvery,
  urgencies,
  urgencyOf,
} from '#shared/domain/mail/outbox.ts';

const aMinute = 60_000;
const anHour = 60 * aMinute;

/** The instants of every try of a mail that fails at once each time, until it is given up. */
const triesOf = (cause: 'message' | 'service'): readonly number[] => {
  const tries = [0];
  for (let attempt = 1; attempt < 5000; attempt += 1) {
    const now = tries.at(-1) ?? 0;
    const next = afterFailure({ attempt, firstTriedAt: 0, now, cause });
    if (next.state === 'given-up') return tries;
    tries.push(next.dueAt);
  }
  throw new Error('it was never given up');
};

const gaps = (instants: readonly number[]): readonly number[] =>
  instants.slice(1).map((instant, index) => (instant - (instants[index] ?? 0)) / aMinute);

describe('a mail that fails', () => {
  test('is tried again after 1, 5, 15 and 60 minutes, then every hour for 72 hours', () => {
    const tries = triesOf('message');
    expect(gaps(tries).slice(0, 6)).toEqual([1, 5, 15, 60, 60, 60]);
    expect(new Set(gaps(tries).slice(3))).toEqual(new Set([60]));
    expect(tries.at(-1)).toBeGreaterThanOrEqual(72 * anHour);
    expect(tries.at(-1)).toBeLessThan(73 * anHour);
    expect(tries.at(-2)).toBeLessThan(72 * anHour);
  });

  test('because the service is down is due within five minutes, for 72 hours', () => {
    const tries = triesOf('service');
    expect(gaps(tries).slice(0, 4)).toEqual([1, 4.5, 4.5, 4.5]);
    expect(tries.at(-1)).toBeGreaterThanOrEqual(72 * anHour);
    expect(tries.at(-1)).toBeLessThan(72 * anHour + 5 * aMinute);
  });

  test('is given up at 72 hours and not a millisecond before', () => {
    const failing = { attempt: 9, firstTriedAt: 1000, cause: 'message' } as const;
    expect(afterFailure({ ...failing, now: 1000 + giveUpAfterMs - 1 }).state).toBe('queued');
    expect(afterFailure({ ...failing, now: 1000 + giveUpAfterMs })).toEqual({ state: 'given-up' });
  });

  test('always waits, whatever the try', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom('message' as const, 'service' as const),
        (attempt, cause) => {
          const next = afterFailure({ attempt, firstTriedAt: 0, now: 0, cause });
          expect(next.state === 'queued' && next.dueAt).toBeGreaterThanOrEqual(aMinute);
          expect(next.state === 'queued' && next.dueAt).toBeLessThanOrEqual(anHour);
        },
      ),
    );
  });
});

test('what SES refuses for good is given up at the first try', () => {
  const refused = { attempt: 1, firstTriedAt: 0, now: 0, cause: 'refused' } as const;
  expect(afterFailure(refused)).toEqual({ state: 'given-up' });
});

test('what failed because of itself waits aside, and nothing else does', () => {
  const failed = { attempt: 1, firstTriedAt: 0, now: 0 };
  expect(afterFailure({ ...failed, cause: 'message' })).toMatchObject({ aside: true });
  expect(afterFailure({ ...failed, cause: 'service' })).toMatchObject({ aside: false });
});

describe('a claim', () => {
  test('holds longer than a mailer lives, however wrong its clock is on Lambda', () => {
    expect(leaseMs).toBeGreaterThanOrEqual(mailerLivesMs + aMinute);
  });

  test('of a mailer that died is over in time for all to be out within five minutes', () => {
    expect(leaseMs + sweepEvery).toBeLessThan(4 * aMinute);
  });
});

describe('a send without an answer', () => {
  const now = 1000;
  const waits = (kind: MailKind, attempt = 1) => afterSilence({ kind, attempt, now }) - now;

  test('waits longer for the word of SES than any claim holds', () => {
    for (const kind of mailKinds.filter((one) => one !== 'code'))
      expect(waits(kind)).toBe(15 * aMinute);
  });

  test('of a code is repeated after two minutes', () => {
    expect(waits('code')).toBe(2 * aMinute);
  });

  test('is repeated ever less often, so that one that arrives each time comes few times', () => {
    for (const kind of mailKinds) expect(waits(kind, 4)).toBe(60 * aMinute);
  });
});

test('codes go before receipts, and receipts before all else', () => {
  expect(urgencies).toEqual(['code', 'receipt', 'other']);
  expect(mailKinds.filter((kind) => urgencyOf(kind) === 'code')).toEqual(['code']);
  expect(mailKinds.filter((kind) => urgencyOf(kind) === 'receipt')).toEqual(['receipt']);
});

describe('what SES tells of a mail', () => {
  const events: readonly MailEvent[] = ['send', 'delivery', 'bounce', 'complaint', 'reject'];
  const rank: Readonly<Record<MailState, number>> = {
    queued: 0,
    sending: 1,
    'given-up': 2,
    sent: 3,
    delivered: 4,
    bounced: 5,
    complained: 6,
    dropped: 7,
    'over-limit': 8,
    'in-summary': 9,
    'handed-on': 10,
  };
  const states = Object.keys(rank).filter((state): state is MailState => state in rank);
  const settled = (state: MailState, event: MailEvent): MailState => {
    const { to, from } = settlement(event);
    return from.includes(state) ? to : state;
  };

  test.each(events)('by a %s event never takes a mail back', (event) => {
    for (const state of states)
      expect(rank[settled(state, event)]).toBeGreaterThanOrEqual(rank[state]);
  });

  test.each(events)('by a %s event told twice is told once', (event) => {
    for (const state of states) {
      const once = settled(state, event);
      expect(settled(once, event)).toBe(once);
      expect(settlement(event).from).not.toContain(settlement(event).to);
    }
  });

  test.each([
    ['send', 'sent'],
    ['delivery', 'delivered'],
    ['bounce', 'bounced'],
    ['complaint', 'complained'],
    ['reject', 'bounced'],
  ] as const)('by a %s event makes a mail whose answer was lost %s', (event, state) => {
    expect(settled('sending', event)).toBe(state);
    expect(settled('given-up', event)).toBe(state);
  });

  test('comes to the same in whatever order and however often the events come', () => {
    const real = fc.constantFrom(
      ['send', 'delivery'] as const,
      ['send', 'delivery', 'bounce'] as const,
      ['send', 'delivery', 'complaint'] as const,
      ['send', 'bounce'] as const,
      ['send', 'reject'] as const,
    );
    const story = real.chain((told) =>
      fc.tuple(
        fc.constant(told),
        fc.array(fc.constantFrom(...told), { maxLength: 6 }).chain((extra) => {
          const all: readonly MailEvent[] = [...told, ...extra];
          return fc.shuffledSubarray([...all], { minLength: all.length });
        }),
      ),
    );
    fc.assert(
      fc.property(
        story,
        fc.constantFrom('queued' as const, 'sending' as const),
        ([told, came], from) => {
          const inOrder = told.reduce<MailState>(settled, from);
          expect(came.reduce<MailState>(settled, from)).toBe(inOrder);
        },
      ),
      { numRuns: 300 },
    );
  });
});
