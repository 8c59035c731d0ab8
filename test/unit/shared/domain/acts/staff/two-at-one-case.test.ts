import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '#shared/domain/result.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { actWrites } from '#shared/store/items/acts/act-writes.ts';
import { readCase, readEvent } from '#shared/store/items/staff/case-item.ts';
import { type Desk, faultsOf, twoAtOneCase } from '../../../../../support/staff/two-at-one-case.ts';

const keyOf = (item: Item): string => `${stringIn(item, 'pk')} ${stringIn(item, 'sk')}`;

/** Whether a Put’s condition holds, as the table would judge it. */
const holds = (stored: Item | undefined, { Put }: TransactWriteItem): boolean => {
  switch (Put?.ConditionExpression) {
    case 'attribute_not_exists(pk)':
      return stored === undefined;
    case 'version = :read':
      return stored?.['version']?.N === Put.ExpressionAttributeValues?.[':read']?.N;
    default:
      throw new Error(`no model of ${Put?.ConditionExpression}`);
  }
};

/** A table that knows the conditions of a case, in memory. */
const modelDesk = (): Desk => {
  const table = new Map<string, Item>();
  const under = (prefix: string) =>
    [...table.values()].filter((item) => stringIn(item, 'sk').startsWith(prefix));
  const events = () => under('EVENT#').flatMap((item) => readEvent(item) ?? []);
  return {
    commit: (act) => {
      const writes = actWrites('a table', act, 0);
      if (!writes.every((write) => holds(table.get(keyOf(write.Put?.Item ?? {})), write)))
        return err('changed');
      for (const { Put } of writes) table.set(keyOf(Put?.Item ?? {}), Put?.Item ?? {});
      return ok(undefined);
    },
    record: (reference) => {
      const [own] = under('CASE');
      return { case: own ? readCase(own) : untouchedCase(reference), events: events(), notes: [] };
    },
    lastChange: () => {
      const last = events().toSorted((a, b) => b.at - a.at)[0];
      return last && { at: last.at, transition: last.transition, person: last.by };
    },
  };
};

// F11; open-mercato/open-mercato#2989, career-ops-hq/career-ops#2900
test('1,000 interleavings of two people who edit one case lose no update, and each sees the name of the other', async () => {
  const sum = { interleavings: 0, written: 0, met: 0, lost: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 16 }), async (turns) => {
      const ended = await twoAtOneCase(modelDesk(), turns);
      const faults = faultsOf(ended);
      sum.interleavings += 1;
      sum.written += ended.written;
      sum.met += ended.refused.length;
      sum.lost += faults.length;
      expect(faults).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  // Six acts in each: that they met, too, is what makes it a proof.
  expect(sum).toMatchObject({ interleavings: 1_000, written: 6_000, lost: 0 });
  expect(sum.met).toBeGreaterThan(500);
  const { interleavings, written, met, lost } = sum;
  console.info(`F11: ${interleavings} interleavings, ${written} writes, ${met} met, ${lost} lost`);
});

test('two who have read the same, and write one after the other, meet', async () => {
  const { refused } = await twoAtOneCase(modelDesk(), [true, false, true, false]);
  expect(refused.map(({ member, saw }) => [member.name, saw])).toEqual([
    ['Alexandra Sidorova', 'Andrew Lim'],
  ]);
});
