/** Throws what has failed, when all else was done: the run is tried again, and an alarm says so. */
export const throwAll = (faults: readonly unknown[]): void => {
  const [only, ...more] = faults;
  if (more.length > 0) throw new AggregateError(faults, `${faults.length} things have failed`);
  if (only !== undefined) throw only;
};
