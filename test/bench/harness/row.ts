/** How far a ratio may go. `stretch` is where one would like it to be. */
export type Reach = Readonly<{ atMost: number; stretch?: number } | { atLeast: number }>;

/** One figure of a bench: a ratio for each round, of two things measured in that same round. */
export type Row = Readonly<{
  bench: string;
  what: string;
  ratios: readonly number[];
  /** None: printed for comparison only. */
  reach?: Reach;
}>;

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
};

/** The median, and between what the middle half lies. */
export const spreadOf = (ratios: readonly number[]) => {
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
};

export type Verdict = 'ok' | 'over' | '-';

export const verdictOn = ({ ratios, reach }: Row): Verdict => {
  const { median } = spreadOf(ratios);
  if (!reach) return '-';
  // As printed: what reads as the reach itself is within it.
  const shown = Number(median.toFixed(2));
  const isWithin = 'atMost' in reach ? shown <= reach.atMost : shown >= reach.atLeast;
  return isWithin ? 'ok' : 'over';
};
