/** The quickest of three runs, in ms: what the work costs, and not what else the machine does. */
export const quickest = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
