import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { everyMember, type Mail } from '#shared/domain/mail/outbox.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Effects } from '#shared/store/call/effects.ts';
import { reconcileCall } from '../../../../functions/scheduler/reconcile-call.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { opensAt, closesAt, graceEndsAt } = testCall;
const day = 86_400_000;

/** The effects in memory: each is recorded once, with its mails. */
const fakeEffects = () => {
  const done = new Map<string, readonly Mail[]>();
  let nextRefusal: 'changed' | 'busy' | undefined;
  const port: Pick<Effects, 'isDone' | 'record'> = {
    isDone: async ({ event, instant }) => done.has(`${event} ${instant}`),
    record: async ({ event, instant }, mails) => {
      const refusal = nextRefusal;
      nextRefusal = undefined;
      if (refusal) return err(refusal);
      if (done.has(`${event} ${instant}`)) return err('changed');
      done.set(`${event} ${instant}`, mails);
      return ok(undefined);
    },
  };
  return {
    port,
    done: () => [...done.keys()],
    mails: () => [...done.values()].flat(),
    refuseNext: (why: 'changed' | 'busy') => {
      nextRefusal = why;
    },
  };
};

const scheduler = (clock = { now: 0 }) => {
  const effects = fakeEffects();
  let call: CallRecord = testCall;
  const run = reconcileCall({
    readCall: async () => call,
    effects: async () => effects.port,
    noteClosing: async (now) => now,
    countApplications: async () => ({ applications: 21, unchecked: 0, cities: 17 }),
    extendDrafts: async () => {},
    tellDrafts: async () => {},
    tellSubscribers: async () => {},
    sendDigests: async () => {},
    now: () => clock.now,
  });
  return {
    ...effects,
    run,
    call: () => call,
    extend: (byMs: number) => {
      call = {
        ...call,
        closesAt: call.closesAt + byMs,
        graceEndsAt: call.graceEndsAt + byMs,
        earlierClosings: [...call.earlierClosings, call.closesAt],
      };
    },
  };
};

const opened = `opened ${opensAt}`;
const closed = `closed ${graceEndsAt}`;

describe('the schedule', () => {
  test('at the opening tells the staff that it has opened', async () => {
    const { run, done, mails } = scheduler();
    await run(opensAt);
    expect(done()).toEqual([opened]);
    expect(mails()).toMatchObject([{ kind: 'call-opened', to: everyMember, facts: { closesAt } }]);
  });

  test('at the closing tells nothing while the grace time runs, and at its end what came in', async () => {
    const { run, done, mails } = scheduler();
    await run(opensAt);
    await run(closesAt);
    expect(done()).toEqual([opened]);
    await run(graceEndsAt);
    expect(done()).toEqual([opened, closed]);
    const last = mails().at(-1);
    expect(last).toMatchObject({
      kind: 'call-closed',
      facts: { applications: 21, cities: 17, closesAt },
      dueAt: graceEndsAt,
    });
  });

  test('that fires a moment early does nothing', async () => {
    const { run, done } = scheduler();
    await run(opensAt - 1);
    expect(done()).toEqual([]);
  });

  test('that fires twice, or ten times at once, tells once', async () => {
    const { run, mails } = scheduler();
    await Promise.all(Array.from({ length: 10 }, () => run(opensAt)));
    await run(opensAt);
    expect(mails()).toHaveLength(1);
  });

  test('that never fired is caught up with by the next tick', async () => {
    const { run, done } = scheduler();
    await run(opensAt + 4 * 60_000);
    await run(graceEndsAt + 4 * 60_000);
    expect(done()).toEqual([opened, closed]);
  });

  test('that fires late does what was due at its own time, and says how late it is', async () => {
    const { run, done } = scheduler({ now: opensAt + 3_600_000 });
    await run(opensAt);
    expect(done()).toEqual([opened]);
    expect(logged.events()[0]).toEqual({
      event: 'effect-done',
      effect: 'opened',
      instant: opensAt,
      mails: 1,
    });
    expect(logged.events().at(-1)).toEqual({
      event: 'call-reconciled',
      state: 'open',
      scheduledAt: opensAt,
      lateByMs: 3_600_000,
      effects: 1,
    });
  });

  test.each([-5 * 60_000, 5 * 60_000, -100 * day, 100 * day])(
    'decides by its own time, although the clock here is wrong by %i ms',
    async (wrong) => {
      const { run, done } = scheduler({ now: opensAt + wrong });
      await run(opensAt - 1);
      expect(done()).toEqual([]);
      await run(opensAt);
      expect(done()).toEqual([opened]);
    },
  );

  test('that fires out of order tells each event once', async () => {
    const { run, done } = scheduler();
    await run(graceEndsAt);
    await run(opensAt);
    await run(closesAt);
    await run(opensAt);
    expect([...done()].sort()).toEqual([closed, opened].sort());
  });

  test('of the old closing does nothing after an extension; the new end is told', async () => {
    const { run, done, extend } = scheduler();
    await run(opensAt);
    extend(2 * day);
    await run(graceEndsAt);
    expect(done()).toEqual([opened]);
    await run(graceEndsAt + 2 * day);
    expect(done()).toEqual([opened, `closed ${graceEndsAt + 2 * day}`]);
  });

  test('in whatever order, however often, whatever the clock: each due event once, none early', async () => {
    const instants = fc.constantFrom(
      opensAt - 1,
      opensAt,
      closesAt,
      graceEndsAt - 1,
      graceEndsAt,
      graceEndsAt + day,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(instants, { maxLength: 12 }), fc.integer(), async (fired, now) => {
        const { run, done, mails } = scheduler({ now });
        for (const at of fired) await run(at);
        const due = [
          ...(fired.some((at) => at >= opensAt && at < closesAt) ? [opened] : []),
          ...(fired.some((at) => at >= graceEndsAt) ? [closed] : []),
        ];
        expect([...done()].sort()).toEqual([...due].sort());
        expect(mails()).toHaveLength(due.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** What happens to a call: the schedule comes for an instant, or somebody extends it. */
const anyMoment = fc.record({
  at: fc.integer({ min: opensAt - day, max: graceEndsAt + 40 * day }),
  late: fc.integer({ min: -5 * 60_000, max: 2 * day }),
  extendsBy: fc.option(fc.integer({ min: 1, max: 20 * day }), { nil: undefined }),
});

describe('F8 F9 a call that is extended at any moment, by a schedule late, twice or out of order', () => {
  test('is told closed once for each closing that came, and never while it is open', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMoment, { maxLength: 12 }),
        fc.func(fc.nat({ max: 2 })),
        async (moments, again) => {
          const { run, mails, extend, call } = scheduler();
          for (const { at, late, extendsBy } of moments.toSorted((a, b) => a.at - b.at)) {
            const end = call().graceEndsAt + (extendsBy ?? 0);
            if (extendsBy !== undefined && at < call().closesAt && end < testCall.archivesAt)
              extend(extendsBy);
            for (let times = 0; times <= again(at); times += 1) {
              const told = mails().length;
              await run(at + Math.min(late, 0));
              const now = mails().slice(told);
              if (callState(call(), at) === 'open')
                expect(now.map(({ kind }) => kind)).not.toContain('call-closed');
            }
          }
          await run(call().graceEndsAt);
          const names = mails().map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          const ends = mails().flatMap((mail) =>
            mail.kind === 'call-closed' ? [mail.facts.at] : [],
          );
          expect(ends).toContain(call().graceEndsAt);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a run that meets another', () => {
  test('which was first leaves it at that', async () => {
    const { run, refuseNext, done } = scheduler();
    refuseNext('changed');
    await run(opensAt);
    expect(done()).toEqual([]);
    expect(logged.events()).toMatchObject([{ event: 'call-reconciled', effects: 0 }]);
  });

  test('in the middle of its write fails, so that the schedule tries again', async () => {
    const { run, refuseNext, done } = scheduler();
    refuseNext('busy');
    await expect(run(opensAt)).rejects.toThrow('opened met another run: try again');
    await run(opensAt);
    expect(done()).toEqual([opened]);
  });
});

/** A scheduler that writes down its duties in their order; those of `failing` throw. */
const duties = (...failing: readonly string[]) => {
  const order: string[] = [];
  const duty = (name: string) => async (): Promise<void> => {
    order.push(name);
    if (failing.includes(name)) throw new Error(`${name} cannot be done now`);
  };
  const effects = fakeEffects();
  const extended = { ...testCall, closesAt: closesAt + day, graceEndsAt: graceEndsAt + day };
  const met: CallRecord[] = [];
  const run = reconcileCall({
    readCall: async () => testCall,
    effects: async () => {
      await duty('tell-contacts')();
      return effects.port;
    },
    noteClosing: async () => {
      await duty('note-closing')();
      return extended;
    },
    countApplications: async () => ({ applications: 0, unchecked: 0, cities: 0 }),
    extendDrafts: async (call) => {
      met.push(call);
      await duty('extend-drafts')();
    },
    tellDrafts: duty('tell-drafts'),
    tellSubscribers: duty('tell-subscribers'),
    sendDigests: duty('send-digests'),
    now: () => opensAt,
  });
  return { run, order, met, extended };
};
const inOrder = [
  'note-closing',
  'extend-drafts',
  'tell-contacts',
  'tell-subscribers',
  'tell-drafts',
  'send-digests',
];

describe('the duties of a run', () => {
  test('begin with what keeps drafts; what only tells comes after it', async () => {
    const { run, order, met, extended } = duties();
    await run(opensAt);
    expect(order).toEqual(inOrder);
    // By the closing that a deployment has just brought.
    expect(met).toEqual([extended]);
  });

  test.each(inOrder)('are all done though %s fails, and the run fails then', async (failing) => {
    const { run, order } = duties(failing);
    await expect(run(opensAt)).rejects.toThrow(`${failing} cannot be done now`);
    expect(order).toEqual(inOrder);
    expect(logged.events().filter(({ event }) => event === 'duty-failed')).toMatchObject([
      { duty: failing },
    ]);
    expect(logged.events().at(-1)).toMatchObject({ event: 'call-reconciled' });
  });

  test('keep drafts by the call as it was read, where the closing cannot be noted', async () => {
    const { run, met } = duties('note-closing');
    await expect(run(opensAt)).rejects.toThrow();
    expect(met).toEqual([testCall]);
  });

  test('that fail together are told together', async () => {
    const { run } = duties(...inOrder);
    await expect(run(opensAt)).rejects.toThrow('6 things have failed');
  });
});
