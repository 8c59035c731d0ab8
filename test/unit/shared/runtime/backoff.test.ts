import { describe, expect, test } from 'vitest';
import { pauseBy, pauseMs, retry } from '#shared/runtime/backoff.ts';

/** The same chance in every run. */
const chances = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Try = Readonly<{ begun: number; ends: number; tries: number }>;

/**
 * People who change one row at once, each by a try that takes `takes` milliseconds and is worth
 * nothing when another was through meanwhile. Answers after how many tries each was through.
 */
const crowd = (people: number, takes: number, seed: number): readonly number[] => {
  const chance = chances(seed);
  const waiting: Try[] = Array.from({ length: people }, () => {
    const begun = chance() * 5;
    return { begun, ends: begun + takes, tries: 1 };
  });
  const through: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  while (waiting.length > 0) {
    waiting.sort((a, b) => b.ends - a.ends);
    const { begun, ends, tries } = waiting.pop() ?? { begun: 0, ends: 0, tries: 0 };
    if (last <= begun) {
      last = ends;
      through.push(tries);
      continue;
    }
    const again = ends + pauseMs(tries, chance());
    waiting.push({ begun: again, ends: again + takes, tries: tries + 1 });
  }
  return through;
};

describe('a write that meets others', () => {
  test('is through within twelve tries, though forty meet at once and each takes 40 ms', () => {
    for (let seed = 1; seed <= 200; seed += 1)
      expect(Math.max(...crowd(40, 40, seed))).toBeLessThanOrEqual(12);
  });

  test('waits longer each time, and all of its tries fit into what a function has', () => {
    const longest = Array.from({ length: 12 }, (_, index) => pauseMs(index + 1, 1));
    expect(longest.slice(0, 4)).toEqual([20, 40, 80, 160]);
    expect(longest).toEqual(longest.toSorted((a, b) => a - b));
    expect(longest.reduce((sum, one) => sum + one, 0)).toBeLessThan(15_000);
    expect(pauseMs(3, 0)).toBe(40);
  });

  test('is given up after twelve tries, with a pause after each', async () => {
    const pauses: number[] = [];
    const settled = await retry(
      async (tries) => {
        pauses.push(tries);
      },
      async () => undefined,
    );
    expect(settled).toBeUndefined();
    expect(pauses).toHaveLength(12);
  });

  test('ends when a try has an answer, and knows which one it was', async () => {
    const answer = await retry(
      async () => {},
      async (tries) => (tries === 3 ? `the try of number ${tries}` : undefined),
    );
    expect(answer).toBe('the try of number 3');
  });

  test('begins no other try when the function has no time left for one', async () => {
    const left = [20_000, 13_000, 12_999];
    const tried: number[] = [];
    const answer = await retry(
      async () => {},
      async (tries) => void tried.push(tries),
      { millisecondsLeft: () => left.shift() ?? 0 },
    );
    expect(answer).toBeUndefined();
    expect(tried).toEqual([1, 2, 3]);
  });

  test('is tried once, however little time is left', async () => {
    const answer = await retry(
      async () => {},
      async () => 'done',
      { millisecondsLeft: () => 0 },
    );
    expect(answer).toBe('done');
  });

  test('waits by chance between half and all of the pause', async () => {
    const waited: number[] = [];
    const pauseOf = (byte: number) =>
      pauseBy(
        async (ms) => void waited.push(ms),
        () => Uint8Array.of(byte),
      );
    await pauseOf(0)(3);
    await pauseOf(255)(3);
    await pauseOf(255)(11);
    expect(waited).toEqual([40, 80, 2_000]);
  });
});
