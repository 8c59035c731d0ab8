import { elapsed } from './clock.ts';

/** Enough, with the pauses below, for forty people who change one city at once. */
const mostTries = 12;

/** How long a web function runs, in ms: the gateway waits for 29 s. */
const functionLivesMs = 28_000;

/**
 * With less time left, in ms, no try is begun: it may meet a slow table (9 s), and a page with all
 * that was typed has to be answered after it.
 */
const leastForOneTry = 13_000;

/** The time left, in ms, as Lambda says it. */
export type TimeLeft = Readonly<{ millisecondsLeft?: (() => number) | undefined }>;

/** Counts down from now, for callers without a Lambda context. */
const countdown = (): (() => number) => {
  const begun = elapsed();
  return () => functionLivesMs - (elapsed() - begun);
};

/**
 * Tries until a try gives an answer, with a pause after each that does not; undefined after twelve
 * tries, or when time is up. A try gets its number, from 1, and answers undefined if what it was
 * planned on has changed.
 */
export const retry = async <Value>(
  pause: (tries: number) => Promise<void>,
  attempt: (tries: number) => Promise<Value | undefined>,
  { millisecondsLeft = countdown() }: TimeLeft = {},
): Promise<Value | undefined> => {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const answer = await attempt(tries);
    if (answer !== undefined) return answer;
    await pause(tries);
    if (millisecondsLeft() < leastForOneTry) return undefined;
  }
  return undefined;
};

/**
 * The pause after the `tries`-th try, in ms: between half and all of 20, 40, 80 … up to 2,000. Of
 * forty people who change one city at once one succeeds at a time, so the last pauses must be
 * spread over far more than forty writes take. `chance` is from 0 to 1.
 */
export const pauseMs = (tries: number, chance: number): number =>
  ((1 + chance) / 2) * Math.min(2_000, 10 * 2 ** tries);

/** Makes the pause between tries out of what waits (in ms) and what makes random bytes. */
export const pauseBy =
  (wait: (ms: number) => Promise<unknown>, random: (bytes: number) => Uint8Array) =>
  async (tries: number): Promise<void> => {
    await wait(pauseMs(tries, (random(1)[0] ?? 0) / 255));
  };
