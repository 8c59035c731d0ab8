import { describe, expect, test } from 'vitest';
import { digest } from '#shared/runtime/digest.ts';
import { once } from '#shared/runtime/once.ts';
import { recent } from '#shared/runtime/recent.ts';

describe('a value that is made once', () => {
  test('is made when it is first asked for, and kept, even when it is nothing', () => {
    let made = 0;
    const value = once(() => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });

  test('is made anew after a making that failed', () => {
    let made = 0;
    const value = once(() => {
      made += 1;
      if (made === 1) throw new Error('not yet');
      return made;
    });
    expect(value).toThrow('not yet');
    expect([value(), value()]).toEqual([2, 2]);
  });
});

describe('a recent value', () => {
  const readings = () => {
    let at = 1000;
    let count = 0;
    const value = recent(
      async () => {
        count += 1;
        return count;
      },
      5000,
      () => at,
    );
    return { value, to: (instant: number) => (at = instant) };
  };

  test('is read again when it is as old as it may be, and not before', async () => {
    const { value, to } = readings();
    expect(await value()).toBe(1);
    to(5999);
    expect(await value()).toBe(1);
    to(6000);
    expect(await value()).toBe(2);
    to(10_999);
    expect(await value()).toBe(2);
  });

  test('is read again at once where it lacks what is asked for', async () => {
    const { value } = readings();
    expect(await value()).toBe(1);
    expect(await value((count) => count >= 2)).toBe(2);
    expect(await value()).toBe(2);
  });

  test('is read again when the clock went back', async () => {
    const { value, to } = readings();
    await value();
    to(999);
    expect(await value()).toBe(2);
  });

  test('of a reading that failed is not kept', async () => {
    let tries = 0;
    const value = recent(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('the table is down');
        return tries;
      },
      5000,
      () => 0,
    );
    await expect(value()).rejects.toThrow('the table is down');
    expect(await value()).toBe(2);
  });
});

test('a digest is SHA-256 of the text as UTF-8', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digest('김')).toBe(digest('\uae40'));
  expect(digest('김')).not.toBe(digest('김'.normalize('NFD')));
});
