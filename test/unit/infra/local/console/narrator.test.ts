import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { realAnchor, virtualClock } from '../../../../../infra/local/clock/clock.ts';
import { announceChanges, welcome } from '../../../../../infra/local/console/narrator.ts';
import { edition } from '../../../../support/builders/builders.ts';

const { id, title, zone, ...rest } = edition();
const call = { id, title, zone, ...plannedCall(rest) };

const runAt = (virtual: number, speed = 1) => ({
  call,
  clock: virtualClock({ ...realAnchor(), virtual, speed }),
  siteUrl: 'http://127.0.0.1:8080',
  inboxUrl: 'http://127.0.0.1:8081',
});

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
afterEach(() => void vi.useRealTimers());

describe('whoever starts a run reads', () => {
  test('where the call, its form, its staff and its mails are', () => {
    const [callLine, form, staff, inbox] = welcome(runAt(call.opensAt)).split('\n');
    expect(callLine).toBe('Call       http://127.0.0.1:8080/en');
    expect(form).toBe('Form       http://127.0.0.1:8080/en/apply');
    expect(staff).toBe('Staff      http://127.0.0.1:8080/en/staff (to sign in, select a member)');
    expect(inbox).toBe('Inbox      http://127.0.0.1:8081');
  });

  test('what time it is there, where the call is and in UTC', () => {
    expect(welcome(runAt(call.closesAt - 1000))).toContain(
      'Now        Thursday 2018-05-17 23:59:59 Asia/Seoul (Thursday 2018-05-17 14:59:59 UTC), rehearsal clock',
    );
  });

  test.each([
    ['announced, not yet open', call.opensAt - 1, 'opens Monday 2018-04-02 09:00:00'],
    ['open', call.opensAt, 'closes Friday 2018-05-18 00:00:00'],
    ['open', call.closesAt - 1, 'closes Friday 2018-05-18 00:00:00'],
    ['in its grace period', call.closesAt, 'ends its grace period Friday 2018-05-18 '],
    ['closed', call.graceEndsAt, 'is archived '],
  ])('that the call is %s, and what comes next', (state, at, next) => {
    const text = welcome(runAt(at));
    expect(text).toContain(`The call   is ${state}`);
    expect(text).toContain(`Next       it ${next}`);
  });

  test('that nothing comes after its archive', () => {
    const text = welcome(runAt(call.archivesAt));
    expect(text).toContain('The call   is archived');
    expect(text).not.toContain('Next');
  });

  test('whether the clock is the real one, and how fast it goes', () => {
    expect(welcome({ ...runAt(0), clock: virtualClock(realAnchor()) })).toContain(', real time');
    expect(welcome(runAt(call.opensAt, 60))).toContain(', rehearsal clock, 60 times as fast');
  });
});

describe('while the run goes on', () => {
  test('each change is told once, when it comes', () => {
    const said: string[] = [];
    const run = runAt(call.closesAt - 1000);
    announceChanges(run, (line) => said.push(line));
    vi.advanceTimersByTime(999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([expect.stringMatching(/^The call closes: Friday 2018-05-18 00:00:00/)]);
    vi.advanceTimersByTime(call.graceEndsAt - call.closesAt);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/^The call ends its grace period: /);
    run.clock.stop();
  });
});
