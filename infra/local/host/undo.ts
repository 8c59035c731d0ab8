/** What has to be undone at the end or after a failed start, last first. */
export const undoList = () => {
  const steps: (() => unknown)[] = [];
  const ending = new AbortController();
  return {
    /** Aborted as soon as the end begins: what is missed from then on is no fault. */
    ending: ending.signal,
    add: (step: () => unknown): void => void steps.push(step),
    run: async (): Promise<void> => {
      ending.abort();
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

export type Undo = ReturnType<typeof undoList>;
