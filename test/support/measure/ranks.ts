/**
 * How far apart two samples lie, in standard deviations of what chance alone makes of the ranks
 * (Mann and Whitney's U): beyond 2.58 once in a hundred times.
 */
export const rankDistance = (some: readonly number[], others: readonly number[]): number => {
  const all = [
    ...some.map((value) => ({ value, isOurs: true })),
    ...others.map((value) => ({ value, isOurs: false })),
  ].toSorted((a, b) => a.value - b.value);
  const ranks = all.reduce((sum, { isOurs }, index) => sum + (isOurs ? index + 1 : 0), 0);
  const [ours, theirs] = [some.length, others.length];
  const u = ranks - (ours * (ours + 1)) / 2;
  const spread = Math.sqrt((ours * theirs * (ours + theirs + 1)) / 12);
  return Math.abs(u - (ours * theirs) / 2) / spread;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
