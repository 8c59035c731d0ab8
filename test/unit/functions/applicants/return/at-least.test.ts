import { expect, test } from 'vitest';
import { elapsed } from '#shared/runtime/clock.ts';
import { atLeast } from '../../../../../functions/applicants/return/at-least.ts';

// A timer may ring a millisecond before its time.
const patience = 30;
const least = patience - 1;

test('an answer that is found at once comes no sooner than one that is looked for', async () => {
  const begun = elapsed();
  expect(await atLeast(patience, async () => 'nobody is known here')).toBe('nobody is known here');
  expect(elapsed() - begun).toBeGreaterThanOrEqual(least);
});

test('a fault is told as it is', async () => {
  const asked = atLeast(0, async () => {
    throw new Error('the table cannot be reached');
  });
  await expect(asked).rejects.toThrow('cannot be reached');
});
