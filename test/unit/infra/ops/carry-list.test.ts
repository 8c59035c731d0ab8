import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Word } from '#shared/store/news/applicants-for-news.ts';
import { carryList } from '../../../../infra/ops/carry-list.ts';

type Later = Parameters<typeof carryList>[1];
type Carry = Parameters<Later['carry']>;

const keyOf = (address: string): string => digest(mailboxOf(address));
const word = (address: string, says: Word['says']): Word => ({
  says,
  address,
  language: 'en',
  saidAt: 5,
});

type Earlier = Readonly<{
  confirmed?: readonly string[];
  left?: readonly string[];
  words?: readonly Word[];
}>;

/** The list of a later edition, in memory. */
const laterList = () => {
  const rows = new Map<string, { saidIn: Carry[1]['saidIn']; isOn: boolean }>();
  const order: string[] = [];
  let isAway = false;
  const later: Later = {
    carry: async ({ digest: key }, { saidIn }) => {
      if (isAway) throw new Error('the table cannot be reached');
      order.push('carry');
      if (rows.has(key)) return false;
      rows.set(key, { saidIn, isOn: true });
      return true;
    },
    dropCarried: async ({ digest: key }) => {
      const row = rows.get(key);
      if (!row?.isOn) return false;
      rows.set(key, { ...row, isOn: false });
      return true;
    },
    dropApplicant: async (key) => {
      const row = rows.get(key);
      if (row?.saidIn !== 'application' || !row.isOn) return false;
      rows.set(key, { ...row, isOn: false });
      return true;
    },
    markCarried: async () => void order.push('mark'),
  };
  const carry = ({ confirmed = [], left = [], words = [] }: Earlier) => {
    const on = (shard: string, all: readonly string[]) =>
      all.filter((address) => keyOf(address).startsWith(shard));
    return carryList(
      {
        list: {
          confirmed: async function* (shard) {
            yield on(shard, confirmed).map((address) => ({
              ...{
                digest: keyOf(address),
                id: 'K7Q2M9XAK7Q2M9XA',
                address,
                language: 'en' as const,
              },
              ...{ confirmedAt: 1, told: new Set<string>(), isCarried: false },
            }));
          },
          left: async function* (shard) {
            yield on(shard, left).map((address) => ({ digest: keyOf(address), leftAt: 2 }));
          },
        },
        applicants: { words: async () => words },
      },
      later,
      9,
    );
  };
  const isOn = (address: string): boolean => rows.get(keyOf(address))?.isOn ?? false;
  return {
    carry,
    isOn,
    order,
    rows,
    away: (is: boolean) => {
      isAway = is;
    },
  };
};

const grace = 'grace@kcca.go.ug';
const kim = 'kim@seoul.go.kr';

describe('who is carried over to the next edition', () => {
  test('are those on the list, and applicants who say that we may write', async () => {
    const { carry, isOn } = laterList();
    expect(await carry({ confirmed: [grace], words: [word(kim, 'yes')] })).toEqual({
      carried: 2,
      applicants: 1,
      passedOver: 0,
      takenOff: 0,
      leftOut: 0,
    });
    expect([isOn(grace), isOn(kim)]).toEqual([true, true]);
  });

  test('is each once, though they are on the list and say so in an application', async () => {
    const { carry, rows } = laterList();
    const both = { confirmed: [grace], words: [word('Grace@KCCA.go.ug', 'yes')] };
    expect(await carry(both)).toMatchObject({ carried: 1, applicants: 0, passedOver: 1 });
    expect(rows.get(keyOf(grace))?.saidIn).toBe('list');
  });

  test('is nobody who has left: that says more than a box in a form', async () => {
    const { carry, isOn } = laterList();
    await carry({ left: [grace], words: [word(grace, 'yes')] });
    expect(isOn(grace)).toBe(false);
  });

  test('is nobody who says no, or looks like a robot', async () => {
    const { carry, isOn } = laterList();
    const words = [word(grace, 'no'), word(kim, 'left-out')];
    expect(await carry({ words })).toMatchObject({ carried: 0, leftOut: 1, takenOff: 0 });
    expect(isOn(grace) || isOn(kim)).toBe(false);
  });
});

describe('running it again', () => {
  test('carries who came since, and takes off who has left since', async () => {
    const { carry, isOn } = laterList();
    await carry({ confirmed: [grace] });
    const again = await carry({ confirmed: [kim], left: [grace] });
    expect(again).toMatchObject({ carried: 1, takenOff: 1 });
    expect([isOn(grace), isOn(kim)]).toEqual([false, true]);
  });

  test('takes off an applicant who says no since, but nobody who came by the list', async () => {
    const { carry, isOn } = laterList();
    await carry({ confirmed: [grace], words: [word(kim, 'yes')] });
    const words = [word(grace, 'no'), word(kim, 'no')];
    expect(await carry({ words })).toMatchObject({ takenOff: 1 });
    expect([isOn(grace), isOn(kim)]).toEqual([true, false]);
  });

  test('changes nothing where nothing has changed, whoever is on which list', async () => {
    const people = fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org', 'd@x.org');
    const says = fc.constantFrom<Word['says']>('yes', 'no', 'left-out');
    const earlier = fc
      .record({
        onList: fc.uniqueArray(people),
        hasLeft: fc.subarray(['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org']),
        words: fc.array(fc.tuple(people, says).map(([address, said]) => word(address, said))),
      })
      .map(({ onList, hasLeft, words }) => ({
        confirmed: onList.filter((one) => !hasLeft.includes(one)),
        left: hasLeft,
        words: [...new Map(words.map((one) => [one.address, one])).values()],
      }));
    await fc.assert(
      fc.asyncProperty(earlier, async (all) => {
        const { carry, isOn, rows } = laterList();
        await carry(all);
        const before = new Map(rows);
        expect(await carry(all)).toMatchObject({ carried: 0, applicants: 0 });
        expect(rows).toEqual(before);
        for (const one of all.confirmed) expect(isOn(one)).toBe(true);
        for (const one of all.left) expect(isOn(one)).toBe(false);
      }),
    );
  });
});

test('that it was done is marked last, and not where it broke off', async () => {
  const { carry, order, away } = laterList();
  away(true);
  await expect(carry({ confirmed: [grace] })).rejects.toThrow('cannot be reached');
  expect(order).toEqual([]);
  away(false);
  await carry({ confirmed: [grace] });
  expect(order).toEqual(['carry', 'mark']);
});

test('it is marked though nobody is carried', async () => {
  const { carry, order } = laterList();
  await carry({});
  expect(order).toEqual(['mark']);
});
