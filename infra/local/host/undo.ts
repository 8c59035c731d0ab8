/** What has to be undone at the end or after a failed start, last first. */
export const undoList = () => {
  const steps: (() => unknown)[] = [];
  return {
    add: (step: () => unknown): void => void steps.push(step),
    run: async (): Promise<void> => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

export type Undo = ReturnType<typeof undoList>;
