import { elapsed } from './clock.ts';

/** With the pauses below forty who change one city at once all get through. */
const mostTries = 12;

/**
 * The last try may still meet a table that is slow (9 s), and a page with all that was typed has to
 * be answered within the 28 s that a function has.
 */
const longestMs = 15_000;

/**
 * Tries until a try answers, with a pause after each that met others; undefined when all did. A try
 * answers undefined when what it was planned on has changed.
 */
export const untilSettled = async <Value>(
  pause: (tries: number) => Promise<void>,
  attempt: (tries: number) => Promise<Value | undefined>,
): Promise<Value | undefined> => {
  const begun = elapsed();
  for (let tries = 1; tries <= mostTries && elapsed() - begun < longestMs; tries += 1) {
    const settled = await attempt(tries);
    if (settled !== undefined) return settled;
    await pause(tries);
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
