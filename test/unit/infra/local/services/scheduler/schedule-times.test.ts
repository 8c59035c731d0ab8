import { describe, expect, it } from 'vitest';
import {
  scheduledTimeText,
  scheduleTimes,
} from '../../../../../../infra/local/services/scheduler/schedule-times.ts';

const once = (expression: string, zone: string) => {
  const times = scheduleTimes(expression, zone);
  return times.kind === 'once' ? new Date(times.at).toISOString() : times;
};

describe('schedule expressions', () => {
  it('fire once at a time of their zone', () => {
    expect(once('at(2018-05-18T00:00:00)', 'Asia/Seoul')).toBe('2018-05-17T15:00:00.000Z');
    expect(once('at(2018-05-18T00:00:00)', 'UTC')).toBe('2018-05-18T00:00:00.000Z');
  });

  it('know summer time', () => {
    expect(once('at(2027-07-01T09:00:00)', 'Europe/Berlin')).toBe('2027-07-01T07:00:00.000Z');
    expect(once('at(2027-12-01T09:00:00)', 'Europe/Berlin')).toBe('2027-12-01T08:00:00.000Z');
  });

  it('take the first of two times that the end of summer time makes', () => {
    expect(once('at(2027-10-31T02:30:00)', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('refuse a time that summer time skips', () => {
    expect(() => once('at(2027-03-28T02:30:00)', 'Europe/Berlin')).toThrow(/Europe\/Berlin/);
  });

  it('repeat', () => {
    expect(scheduleTimes('rate(5 minutes)', 'UTC')).toEqual({
      kind: 'every',
      milliseconds: 300_000,
    });
    expect(scheduleTimes('rate(1 hour)', 'UTC')).toEqual({ kind: 'every', milliseconds: 3.6e6 });
  });

  it.each(['cron(0 9 * * ? *)', 'rate(0 minutes)', 'rate(5 weeks)', 'at(2018-05-18)'])(
    'refuse %s',
    (expression) => {
      expect(() => scheduleTimes(expression, 'UTC')).toThrow(/cannot read the schedule/);
    },
  );

  it('tell their time as the scheduler does', () => {
    expect(scheduledTimeText(Date.UTC(2018, 4, 18) + 250)).toBe('2018-05-18T00:00:00Z');
  });
});
