import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atATime, sideBySide } from '#shared/runtime/side-by-side.ts';

/** Lets whatever is under way go on once. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('rows that are worked on side by side', () => {
  test('are answered in their order, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 60 }), async (turns) => {
        const answers = await sideBySide(turns, async (count) => {
          for (let at = 0; at < count; at += 1) await Promise.resolve();
          return count;
        });
        expect(answers).toEqual(turns);
      }),
    );
  });

  test('are no more at once than a function can ask for, and as many', async () => {
    let underWay = 0;
    let most = 0;
    await sideBySide(
      Array.from({ length: 100 }, (_, at) => at),
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await turn();
        underWay -= 1;
      },
    );
    expect(most).toBe(atATime);
  });

  test('are begun as soon as one is done: a slow one holds up no other', async () => {
    let release = () => {};
    const slow = new Promise<void>((done) => {
      release = done;
    });
    let done = 0;
    const all = sideBySide(
      Array.from({ length: 200 }, (_, at) => at),
      async (at) => {
        if (at === 0) await slow;
        done += 1;
      },
    );
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(done).toBe(199);
    release();
    expect(await all).toHaveLength(200);
  });

  test('may be none', async () => {
    expect(await sideBySide([], async () => 1)).toEqual([]);
  });

  test('that answer nothing are answered all the same', async () => {
    expect(await sideBySide([1, 2], async () => undefined)).toEqual([undefined, undefined]);
  });

  test('end with the fault of the first that fails', async () => {
    const act = async (at: number) => {
      if (at === 3) throw new Error(`row ${at}`);
      return at;
    };
    await expect(sideBySide([1, 2, 3, 4], act)).rejects.toThrow('row 3');
  });
});
