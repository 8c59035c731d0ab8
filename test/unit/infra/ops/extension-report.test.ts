import { describe, expect, test } from 'vitest';
import { extendCall } from '#shared/domain/call/extension.ts';
import { extensionReport } from '../../../../infra/ops/window/extension-report.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

const aDay = 86_400_000;
const aWeek = 7 * aDay;
const { closesAt } = testCall;

const extensionBy = (ms: number, at: number, before = testCall) => {
  const wish = {
    closesAt: before.closesAt + ms,
    at,
    by: 'Andrew Lim',
    reason: 'The earthquake in Mexico',
    workshopAt: Date.parse('2018-07-09T00:00+09:00'),
    reopens: true,
  };
  const extended = extendCall(before, wish);
  if (!extended.ok) throw new Error(extended.error);
  return extended.value;
};

const report = ({ ms = aWeek, now = closesAt - aDay, before = testCall } = {}): string =>
  extensionReport({
    extension: extensionBy(ms, now, before),
    audience: { subscribers: 12, drafts: 7, draftsWithAddress: 5, isWhole: true },
    edition: testEdition,
    now,
  });

/** What stands behind a label, with the lines under it. */
const textAt = (text: string, label: string): string => {
  const [, after = ''] = text.split(`${label.padEnd(18)}`);
  return after.split(/\n(?! )/)[0] ?? '';
};

describe('whoever extends a call reads before they confirm', () => {
  test('the old deadline and the new one, where the call is and in UTC', () => {
    expect(textAt(report(), 'Deadline now')).toMatch(/17 May 2018.*23:59[\s\S]*14:59.*\(UTC\)/);
    expect(textAt(report(), 'New deadline')).toMatch(/24 May 2018.*23:59[\s\S]*14:59.*\(UTC\)/);
  });

  test('how many hear of it, and how long what they began is kept', () => {
    expect(textAt(report(), 'Email updates')).toContain('12 subscribers');
    expect(textAt(report(), 'Not submitted')).toMatch(
      /^7 applications, 5 of them with an email address, are kept until\n.*June 2018/,
    );
  });

  test('who does it and why, as it will stand in the record', () => {
    expect(textAt(report(), 'Who')).toBe('Andrew Lim');
    expect(textAt(report(), 'Reason')).toBe('The earthquake in Mexico');
  });

  test('every deadline that pages strike through, oldest first', () => {
    const before = extensionBy(aDay, closesAt - aDay).after;
    const struck = textAt(report({ before }), 'Struck through').split('\n');
    expect(struck).toHaveLength(2);
    expect(struck[0]).toContain('17 May');
    expect(struck[1]).toContain('18 May');
  });

  test('that the grace period is as long as it was', () => {
    const minutes = (testCall.graceEndsAt - closesAt) / 60_000;
    expect(textAt(report(), 'Grace period')).toBe(
      `${minutes} minutes after the deadline, as before`,
    );
  });
});

describe('whoever has not sent is reminded', () => {
  test('a week, two days and six hours before the new deadline, as far as they are to come', () => {
    const times = textAt(report({ ms: 14 * aDay }), 'Their reminders').split('\n');
    expect(times).toHaveLength(4);
    expect(times[0]).toContain('25 May');
    expect(times.at(-1)).toContain('at 07:00 local time');
  });

  test('within a minute where a reminder is late by then', () => {
    const times = textAt(report({ ms: 3 * aDay, now: closesAt - aDay }), 'Their reminders');
    expect(times).toMatch(/^within a minute\n/);
  });
});

test('that a call opens again is said where it has closed, and nowhere else', () => {
  expect(report()).not.toContain('opens again');
  expect(report({ now: testCall.graceEndsAt + 1 })).toContain(
    'the call has closed and opens again',
  );
});

test('no address stands in it', () => {
  expect(report()).not.toContain('@');
});
