import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Key } from '#shared/store/engine/item.ts';
import { extendDrafts } from '../../../../functions/scheduler/extend-drafts.ts';
import { fakeEffects } from '../../../support/fakes/fake-effects.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aDay = 86_400_000;
const tenMinutes = 600_000;
const { opensAt } = testCall;
const endOf = ({ graceEndsAt }: CallRecord): number => graceEndsAt + 14 * aDay;
const extended: CallRecord = {
  ...testCall,
  closesAt: testCall.closesAt + 7 * aDay,
  graceEndsAt: testCall.graceEndsAt + 7 * aDay,
  earlierClosings: [testCall.closesAt],
};

/** Rows by name, each with the end that it was given; one that is `locked` fails once. */
const table = (ends: Record<string, number>) => {
  const rows = new Map(Object.entries(ends));
  const effects = fakeEffects();
  const locked = new Set<string>();
  let looks = 0;
  const run = extendDrafts({
    effects: async () => effects.port,
    drafts: async () => ({
      ending: async function* ({ now, endsAt }) {
        looks += 1;
        const due = [...rows].filter(([, until]) => until > now && until < endsAt);
        yield { rows: due.map(([pk]): Key => ({ pk, sk: '' })), next: undefined };
      },
      extend: async ({ pk }, { endsAt }) => {
        if (locked.delete(pk)) throw new Error('the row met another write');
        rows.set(pk, endsAt);
        return true;
      },
    }),
  });
  return { run, rows, locked, looks: () => looks, done: effects.done };
};

describe('what an applicant has begun', () => {
  test('lives as long as the extended closing asks for, with the browser that opens it', async () => {
    const { run, rows } = table({ draft: endOf(testCall), browser: endOf(testCall) });
    await run(extended, opensAt);
    expect([...rows.values()]).toEqual([endOf(extended), endOf(extended)]);
    expect(logged.events()).toEqual([
      { event: 'drafts-kept', instant: extended.closesAt, rows: 2 },
    ]);
  });

  test('is not given a longer life where it has one as long', async () => {
    const { run, rows } = table({ draft: endOf(extended) + aDay });
    await run(extended, opensAt);
    expect(rows.get('draft')).toBe(endOf(extended) + aDay);
  });

  test('and was over before is not brought back', async () => {
    const { run, rows } = table({ draft: opensAt - 1 });
    await run(extended, opensAt);
    expect(rows.get('draft')).toBe(opensAt - 1);
  });

  test('is looked for once more ten minutes later: a page may have read the old closing', async () => {
    const { run, rows, looks } = table({});
    await run(extended, opensAt);
    rows.set('begun by the old closing', endOf(testCall));
    await run(extended, opensAt + tenMinutes - 1);
    expect(rows.get('begun by the old closing')).toBe(endOf(testCall));
    await run(extended, opensAt + tenMinutes);
    expect(rows.get('begun by the old closing')).toBe(endOf(extended));
    await run(extended, opensAt + 2 * tenMinutes);
    expect(looks()).toBe(2);
  });

  test('is looked for anew at the next extension', async () => {
    const { run, rows, done } = table({ draft: endOf(testCall) });
    for (const at of [0, tenMinutes]) await run(testCall, opensAt + at);
    for (const at of [0, tenMinutes]) await run(extended, opensAt + at);
    expect(rows.get('draft')).toBe(endOf(extended));
    expect(done()).toHaveLength(4);
  });

  test('and cannot be written now fails the run; the others are kept, and the next run keeps it', async () => {
    const { run, rows, locked } = table({ mine: endOf(testCall), yours: endOf(testCall) });
    locked.add('mine');
    await expect(run(extended, opensAt)).rejects.toThrow('1 rows have failed');
    expect(rows.get('yours')).toBe(endOf(extended));
    await run(extended, opensAt);
    expect(rows.get('mine')).toBe(endOf(extended));
  });
});
