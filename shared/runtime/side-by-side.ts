/** Requests at once: a call has thousands of rows, a function has minutes. */
export const atATime = 25;

/** Does `act` for all of `items`, no more than `most` at once; answers in their order. Throws what the first of them throws. */
export const sideBySide = async <One, Answer>(
  items: readonly One[],
  act: (one: One) => Promise<Answer>,
  most = atATime,
): Promise<readonly Answer[]> => {
  const answers = new Map<number, Answer>();
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [at, one] of left) answers.set(at, await act(one));
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
};
