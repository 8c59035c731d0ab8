import { webcrypto } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, test } from 'vitest';
import { workScript } from '#shared/web/assets/scripts/work.ts';
import { challengeFor, isSolved } from '../../../../../functions/applicants/parts/proof-of-work.ts';
import { processorTime } from '../../../../bench/harness/processor-time.ts';

const secret = 'a secret of this edition';
const reference = 'K7M2Q9XD';

const solved = async (text: string): Promise<string> => {
  const challenge = JSON.parse(text);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('it was not solved');
  const { counter, derivedKey } = solution;
  return JSON.stringify({ challenge, solution: { counter, derivedKey } });
};

const asked = await challengeFor(secret, reference);
const right = await solved(asked);

/** The solution with something in it changed. */
const changed = (change: (proof: ReturnType<typeof JSON.parse>) => void): string => {
  const proof = JSON.parse(right);
  change(proof);
  return JSON.stringify(proof);
};

describe('the work that a browser is asked for', () => {
  test('is done, as ALTCHA’s own library does it', async () => {
    expect(await isSolved(secret, reference, right)).toBe(true);
  });

  test('is another for each page', async () => {
    expect(await challengeFor(secret, reference)).not.toBe(asked);
  });

  test('done for one application is worth nothing for another', async () => {
    expect(await isSolved(secret, 'ZZZZZZZZ', right)).toBe(false);
    const moved = changed(({ challenge }) => {
      challenge.parameters.data.reference = 'ZZZZZZZZ';
    });
    expect(await isSolved(secret, 'ZZZZZZZZ', moved)).toBe(false);
  });

  test('of another edition is worth nothing', async () => {
    expect(await isSolved('another secret', reference, right)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['too much', `${right}${' '.repeat(3_000)}`],
    [
      'an easier task',
      changed(({ challenge }) => {
        challenge.parameters.keyPrefix = '';
      }),
    ],
    [
      'a dearer task',
      changed(({ challenge }) => {
        challenge.parameters.cost = 1e9;
      }),
    ],
    [
      'another counter',
      changed(({ solution }) => {
        solution.counter += 1;
      }),
    ],
    [
      'a counter that is none',
      changed(({ solution }) => {
        solution.counter = -1;
      }),
    ],
    [
      'another key',
      changed(({ solution }) => {
        solution.derivedKey = '00'.repeat(32);
      }),
    ],
    [
      'more than was asked',
      changed((proof) => {
        proof.more = 1;
      }),
    ],
  ])('is not done by %s', async (_, given) => {
    const cost = await processorTime(1, async () =>
      expect(await isSolved(secret, reference, given)).toBe(false),
    );
    expect(cost).toBeLessThan(1_000);
  });
});

describe('the script of the page', () => {
  test('is at most 2 KB', () => {
    expect(Buffer.byteLength(workScript)).toBeLessThanOrEqual(2048);
  });

  /** A page as far as the script looks at it. */
  const pageWith = (challenge: string | undefined) => {
    const listeners: ((event: { preventDefault: () => void }) => void)[] = [];
    let sent = 0;
    const form = {
      addEventListener: (_: string, listener: (typeof listeners)[number]) =>
        listeners.push(listener),
      setAttribute: () => {},
      submit: () => {
        sent += 1;
      },
    };
    const field = challenge && { form, dataset: { challenge }, value: '' };
    runInNewContext(workScript, {
      document: { querySelector: () => field || null },
      crypto: webcrypto,
      setTimeout,
      Uint8Array,
      DataView,
    });
    const press = (): boolean => {
      let isHeld = false;
      for (const listener of listeners)
        listener({
          preventDefault: () => {
            isHeld = true;
          },
        });
      return isHeld;
    };
    return { field, press, sent: () => sent };
  };

  test('does the work, and sends a form once that was sent before it was done', async () => {
    const page = pageWith(asked);
    expect([page.press(), page.press()]).toEqual([true, true]);
    await expect.poll(page.sent, { timeout: 20_000 }).toBe(1);
    expect(await isSolved(secret, reference, page.field ? page.field.value : '')).toBe(true);
    expect(page.press()).toBe(false);
  }, 30_000);

  test('does nothing where nothing is asked', () => {
    const page = pageWith(undefined);
    expect(page.press()).toBe(false);
  });
});
