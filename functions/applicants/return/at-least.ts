import { setTimeout as wait } from 'node:timers/promises';

/** Does something, and answers no sooner than after `ms`: how long it took does not tell. */
export const atLeast = async <Value>(ms: number, act: () => Promise<Value>): Promise<Value> => {
  const [value] = await Promise.all([act(), wait(ms)]);
  return value;
};
