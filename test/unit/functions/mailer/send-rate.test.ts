import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Urgency } from '#shared/domain/mail/outbox.ts';
import { sendRate, type Turn } from '../../../../functions/mailer/send-rate.ts';

/** A second that never fills up. */
const roomy = (perSecond: number): Turn =>
  sendRate({ perSecond, take: async (wanted) => wanted }).turn;

/** A rate of which so many are left, and then none. */
const scarce = (left: number) => {
  const rate = { left, asked: 0 };
  const { turn, isCrowded, calm } = sendRate({
    perSecond: 1000,
    take: async (wanted) => {
      rate.asked += 1;
      const taken = Math.min(wanted, rate.left);
      rate.left -= taken;
      return taken;
    },
  });
  return { rate, turn, isCrowded, calm };
};

/** When each of `count` callers who came together was let through, in ms from the first. */
const turns = async (turn: Turn, count: number): Promise<readonly number[]> => {
  const begun = performance.now();
  const at = Array.from({ length: count }, async () => {
    expect(await turn('other')).toBe(true);
    return performance.now() - begun;
  });
  return Promise.all(at);
};

test('mails go one after the other, evenly, in the order in which they came', async () => {
  const letThrough = await turns(roomy(50), 6);
  expect(letThrough).toEqual(letThrough.toSorted((a, b) => a - b));
  // A timer may fire a millisecond early.
  for (const [index, at] of letThrough.entries()) expect(at).toBeGreaterThanOrEqual(index * 20 - 2);
});

test('a pause is not saved up for a burst', async () => {
  const turn = roomy(50);
  await turn('other');
  await wait(80);
  const [, , third = 0] = await turns(turn, 3);
  expect(third).toBeGreaterThanOrEqual(38);
});

test('codes go first, then receipts, then the rest', async () => {
  const turn = roomy(200);
  const gone: Urgency[] = [];
  const come = async (urgency: Urgency): Promise<void> => {
    await turn(urgency);
    gone.push(urgency);
  };
  await Promise.all([...Array(60).fill('other'), 'receipt', 'code'].map(come));
  // A few may have been on their way when the code came.
  expect(gone.indexOf('code')).toBeLessThanOrEqual(50);
  expect(gone.indexOf('receipt')).toBe(gone.indexOf('code') + 1);
});

describe('when the rate is used up', () => {
  test('a mail that may wait no longer is left to a later time', async () => {
    const { turn } = scarce(2);
    const answers = await Promise.all([1, 2, 3, 4].map(() => turn('other', 0)));
    expect(answers).toEqual([true, true, false, false]);
  });

  test('it is said, so that the next ones need not wait in vain', async () => {
    const { turn, isCrowded, calm } = scarce(0);
    expect(isCrowded()).toBe(false);
    await turn('receipt', 0);
    expect(isCrowded()).toBe(true);
    calm();
    expect(isCrowded()).toBe(false);
  });

  test('a rush of a moment sends nobody away who has the time', async () => {
    const { rate, turn, isCrowded } = scarce(1);
    const rush = Promise.all([turn('other', 2000), turn('other', 2000)]);
    await wait(10);
    const another = turn('receipt', 4000);
    rate.left = 2;
    expect(await rush).toEqual([true, true]);
    expect(await another).toBe(true);
    expect(isCrowded()).toBe(false);
  });

  test('a code waits for the next second, and so does whoever has the patience', async () => {
    const { rate, turn } = scarce(0);
    await turn('other', 0);
    const waiting = Promise.all([turn('code', 10_000), turn('other')]);
    await wait(10);
    rate.left = 2;
    expect(await waiting).toEqual([true, true]);
  });

  test('nobody waits for ever for a table that does not answer', async () => {
    const { turn } = sendRate({ perSecond: 14, take: () => Promise.reject(new Error('down')) });
    await expect(turn('code')).rejects.toThrow('down');
    await expect(turn('code')).rejects.toThrow('down');
  });
});
