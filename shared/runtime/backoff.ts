import { elapsed } from './clock.ts';

/** With the pauses below forty who change one city at once all get through. */
const mostTries = 12;

/** How long a function that answers pages lives, in ms: the gateway waits for 29 s. */
const functionLivesMs = 28_000;

/**
 * With less left, in ms, no try is begun: it may meet a table that is slow (9 s), and a page with all
 * that was typed has to be answered then.
 */
const leastForOneTry = 13_000;

/** How long whoever tries again still has, in ms, as Lambda says it. */
export type TimeLeft = Readonly<{ millisecondsLeft?: (() => number) | undefined }>;

/** Counts down from now, for who is not told. */
const countdown = (): (() => number) => {
  const begun = elapsed();
  return () => functionLivesMs - (elapsed() - begun);
};

/**
 * Tries until a try answers, with a pause after each that met others; undefined when twelve have, or
 * the time is up. A try is told which one it is, from 1 on, and answers undefined when what it was
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
 * How long to wait after the `tries`-th try that met others, in milliseconds: between half and all
 * of 20, 40, 80 … and at most 2,000. Of forty who change one city at once one is through at a time,
 * so in the end they have to be spread over far more than forty writes take. `chance` is from 0 to 1.
 */
export const pauseMs = (tries: number, chance: number): number =>
  ((1 + chance) / 2) * Math.min(2_000, 10 * 2 ** tries);

/** Makes the pause between tries out of what waits (in ms) and what makes random bytes. */
export const pauseBy =
  (wait: (ms: number) => Promise<unknown>, random: (bytes: number) => Uint8Array) =>
  async (tries: number): Promise<void> => {
    await wait(pauseMs(tries, (random(1)[0] ?? 0) / 255));
  };
