import process from 'node:process';

/** Milliseconds of processor time that `times` runs of `work` take together. */
export const processorTime = async (
  times: number,
  work: () => Promise<unknown>,
): Promise<number> => {
  const before = process.cpuUsage();
  for (let run = 0; run < times; run += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
