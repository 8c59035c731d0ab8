/** Under 50 writes a second to one city a write meets others a few times; never this often. */
const mostTries = 12;

/** A page with all that was typed has to be answered within the 28 s that a function has. */
const longestMs = 10_000;

/**
 * Tries until a try answers, with a pause after each that met others; undefined when all did. A try
 * answers undefined when what it was planned on has changed.
 */
export const untilSettled = async <Value>(
  pause: (tries: number) => Promise<void>,
  attempt: (tries: number) => Promise<Value | undefined>,
): Promise<Value | undefined> => {
  const begun = performance.now();
  for (let tries = 1; tries <= mostTries && performance.now() - begun < longestMs; tries += 1) {
    const settled = await attempt(tries);
    if (settled !== undefined) return settled;
    await pause(tries);
  }
  return undefined;
};
