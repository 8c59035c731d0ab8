import { setTimeout as wait } from 'node:timers/promises';

export type AtLeast = <Value>(ms: number, act: () => Promise<Value>) => Promise<Value>;

/** Does something, and answers no sooner than after `ms`: how long it took does not tell. */
export const atLeast: AtLeast = async (ms, act) => {
  const [value] = await Promise.all([act(), wait(ms)]);
  return value;
};
