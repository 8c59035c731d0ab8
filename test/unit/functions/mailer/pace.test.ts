import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pace } from '../../../../functions/mailer/pace.ts';

/** When each of `count` callers who came together was let through, in ms from the first. */
const turns = async (turn: () => Promise<void>, count: number): Promise<readonly number[]> => {
  const begun = performance.now();
  const at = Array.from({ length: count }, async () => {
    await turn();
    return performance.now() - begun;
  });
  return Promise.all(at);
};

test('mails go one after the other, evenly, in the order in which they came', async () => {
  const letThrough = await turns(pace(50), 6);
  expect(letThrough).toEqual(letThrough.toSorted((a, b) => a - b));
  // A timer may fire a millisecond early.
  for (const [index, at] of letThrough.entries()) expect(at).toBeGreaterThanOrEqual(index * 20 - 2);
});

test('the first goes at once', async () => {
  const turn = pace(1);
  const later = new Promise((resolve) => setImmediate(resolve, 'later'));
  expect(await Promise.race([turn().then(() => 'at once'), later])).toBe('at once');
});

test('a pause is not saved up for a burst', async () => {
  const turn = pace(50);
  await turn();
  await wait(80);
  const [, , third = 0] = await turns(turn, 3);
  expect(third).toBeGreaterThanOrEqual(38);
});
