import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eachAlone, inSeveralRuns } from '../../../../functions/scheduler/in-several-runs.ts';
import { fakeEffects } from '../../../support/fakes/fake-effects.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const done = { event: 'drafts-week', instant: 1_526_000_000_000 };

/** Pages of people, each read from its cursor on. `diesOn` is the page at which a run is killed. */
const walk = (pages: readonly (readonly string[])[]) => {
  const effects = fakeEffects();
  const acted: string[] = [];
  const run = (
    act: (person: string) => boolean = () => true,
    diesOn: number | undefined = undefined,
  ): Promise<number | undefined> =>
    inSeveralRuns<string>({
      done,
      effects: effects.port,
      pages: async function* (cursor) {
        for (let at = Number(cursor ?? 0); at < pages.length; at += 1) {
          if (at === diesOn) throw new Error('the function was killed');
          const next = at + 1 < pages.length ? String(at + 1) : undefined;
          yield { rows: pages[at] ?? [], next };
        }
      },
      act: async (rows) => {
        let failed = 0;
        for (const row of rows)
          if (act(row)) acted.push(row);
          else failed += 1;
        return { acted: rows.length - failed, failed };
      },
      now: 7,
    });
  return { run, acted, done: effects.done };
};

const name = `${done.event} ${done.instant}`;
const people = [['Grace', 'Amara'], [], ['Kim'], ['Ole', 'Sato', 'Lim']];

describe('something that is done to thousands', () => {
  test('is done to each, and then done for good', async () => {
    const { run, acted, done } = walk(people);
    expect(await run()).toBe(6);
    expect(done()).toEqual([name]);
    expect(await run()).toBeUndefined();
    expect(acted).toEqual(people.flat());
  });

  test('is done where there is nobody', async () => {
    const { run, done } = walk([]);
    expect(await run()).toBe(0);
    expect(done()).toEqual([name]);
  });

  test('goes on with the page at which the run before was killed', async () => {
    const { run, acted, done } = walk(people);
    await expect(run(undefined, 2)).rejects.toThrow('killed');
    expect(done()).toEqual([]);
    expect(await run()).toBe(4);
    expect(acted).toEqual(people.flat());
  });

  test('goes on to the others where one fails, and to that one again from the beginning', async () => {
    const { run, acted, done } = walk(people);
    await expect(run((who) => who !== 'Amara')).rejects.toThrow(
      'drafts-week: 1 rows have failed, and are tried again',
    );
    expect(acted).toEqual(['Grace', 'Kim', 'Ole', 'Sato', 'Lim']);
    expect(done()).toEqual([]);
    await run();
    expect(acted).toContain('Amara');
    expect(done()).toEqual([name]);
  });

  test('does not forget who failed before a run was killed', async () => {
    const { run, done } = walk(people);
    await expect(run((who) => who !== 'Grace', 2)).rejects.toThrow('killed');
    await expect(run()).rejects.toThrow('1 rows have failed');
    expect(done()).toEqual([]);
    await run();
    expect(done()).toEqual([name]);
  });

  test('wherever runs are killed: everybody is come to, and nobody left out once it is called done', async () => {
    const anyPages = fc.array(fc.array(fc.string({ minLength: 1, maxLength: 4 })), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(anyPages, fc.array(fc.nat(5), { maxLength: 6 }), async (pages, deaths) => {
        const { run, acted, done } = walk(pages);
        for (const death of deaths) await run(undefined, death).catch(() => undefined);
        await run();
        expect(done()).toEqual([name]);
        expect([...new Set(acted)].sort()).toEqual([...new Set(pages.flat())].sort());
      }),
    );
  });
});

describe('each alone', () => {
  test('one who fails is logged without a name, and holds up nobody', async () => {
    const { answers, faults } = await eachAlone(
      'drafts-week',
      ['Grace', 'Kim', 'Ole'],
      async (who) => {
        if (who === 'Kim') throw new Error('no such city: kim@seoul.go.kr');
        return who.length;
      },
    );
    expect([...answers].sort()).toEqual([3, 5]);
    expect(faults).toHaveLength(1);
    expect(logged.events()).toMatchObject([{ event: 'row-failed', effect: 'drafts-week' }]);
    expect(logged.lines.join()).not.toMatch(/Kim|kim@/);
  });
});
