import { describe, expect, it } from 'vitest';
import { eventFilter } from '../../../../../../infra/local/services/dynamodb/event-filter.ts';

const record = (eventName: string, sk: string) => ({
  eventName,
  dynamodb: { Keys: { sk: { S: sk } } },
});
const mails = JSON.stringify({
  eventName: ['INSERT'],
  dynamodb: { Keys: { sk: { S: [{ prefix: 'MAIL#' }] } } },
});

describe('event filters', () => {
  it('pass a new mail and nothing else', () => {
    const passes = eventFilter([mails]);
    expect(passes(record('INSERT', 'MAIL#receipt'))).toBe(true);
    expect(passes(record('MODIFY', 'MAIL#receipt'))).toBe(false);
    expect(passes(record('INSERT', 'APPLICATION'))).toBe(false);
    expect(passes({ eventName: 'INSERT' })).toBe(false);
  });

  it('pass everything where there is none, and anything that one of several passes', () => {
    expect(eventFilter([])(record('REMOVE', 'x'))).toBe(true);
    const either = eventFilter([mails, JSON.stringify({ eventName: ['REMOVE'] })]);
    expect(either(record('REMOVE', 'x'))).toBe(true);
  });

  it('know suffix, anything-but, exists and null', () => {
    const one = (rule: unknown, value: Record<string, string | null>) =>
      eventFilter([JSON.stringify({ a: [rule] })])(value);
    expect(one({ suffix: '.ics' }, { a: 'x.ics' })).toBe(true);
    expect(one({ 'anything-but': ['x'] }, { a: 'y' })).toBe(true);
    expect(one({ exists: false }, {})).toBe(true);
    expect(one({ exists: true }, {})).toBe(false);
    expect(one(null, { a: null })).toBe(true);
  });

  it('refuse a rule that they do not know', () => {
    expect(() => eventFilter([JSON.stringify({ a: [{ numeric: ['>', 1] }] })])).toThrow(
      /numeric.*filter\.a/,
    );
  });
});
