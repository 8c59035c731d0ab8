import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flags } from '#shared/domain/application/flags.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { entryOf, type KeptEntry } from '#shared/domain/selection/entry.ts';
import { type Item, keyItem, n, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { readStoredEntry } from '#shared/store/items/staff/entry-item.ts';
import { entryWrites, stepsTo } from '#shared/store/list/entry-writes.ts';
import { listsIn } from '../../../../support/list/list-table.ts';
import {
  applicationOf,
  factsOf,
  listedEdition,
  referenceNumber,
} from '../../../../support/list/listed.ts';

const keyOf = (item: Item): string => `${stringIn(item, 'pk')} ${stringIn(item, 'sk')}`;

/** A table in memory that takes the writes of an entry. */
const memory = () => {
  const rows = new Map<string, Item>();
  const write = ({ Put, Delete, Update }: TransactWriteItem): string => {
    if (Put?.Item) rows.set(keyOf(Put.Item), Put.Item);
    if (Delete?.Key) rows.delete(keyOf(Delete.Key));
    const { Key = {}, ExpressionAttributeValues: values } = Update ?? {};
    if (Update) {
      const before = numberIn(rows.get(keyOf(Key)), 'entries') ?? 0;
      const after = before + Number(values?.[':by']?.N);
      rows.set(keyOf(Key), { ...Key, entries: n(after) });
    }
    return keyOf(Put?.Item ?? Delete?.Key ?? Key);
  };
  const stored = (reference: string) => {
    const item = rows.get(keyOf(keyItem(staffKeys.entry(reference))));
    return item && readStoredEntry(item);
  };
  return {
    keep: (reference: string, after: KeptEntry | undefined): void => {
      for (const step of stepsTo({ before: stored(reference), after })) {
        const writes = entryWrites('table', { before: stored(reference), after: step });
        const keys = writes.map(write);
        // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
        expect(writes.length).toBeLessThanOrEqual(100);
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
    items: () => [...rows.values()],
  };
};

const state = fc.constantFrom(...applicationStates.filter((one) => one !== 'draft'));
const reviewers = fc.subarray(Array.from({ length: 10 }, (_, at) => `reviewer-${at}`));
const text = fc.oneof(
  fc.constantFrom('Grace Nakato', '김민지', 'Núñez', ''),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const transition = fc.record({
  reference: fc.constantFrom(...[0, 1, 2, 3, 4].map(referenceNumber)),
  isErased: fc.nat(5).map((one) => one === 0),
  state,
  cityId: fc.constantFrom('kampala', 'seoul', 'jeju', undefined),
  flags: fc.subarray([...flags]),
  fullName: text,
  department: text,
  assigned: reviewers,
  unreachable: fc.boolean(),
  stuckMails: fc.nat(2),
});

// elastic/kibana#54250, OpenCTI-Platform/opencti#5706, avniproject/avni-client#2024
test('(p) through 1,000 changes each count is its list’s length, and no row is left behind', () => {
  fc.assert(
    fc.property(fc.array(transition, { minLength: 20, maxLength: 20 }), (changes) => {
      const table = memory();
      const last = new Map<string, KeptEntry>();
      for (const { reference, isErased, fullName, department, ...change } of changes) {
        const application = applicationOf(reference, {
          ...change,
          answers: { fullName, department },
        });
        const { unreachable, stuckMails, assigned } = change;
        const facts = factsOf(application, { unreachable, stuckMails, case: { assigned } });
        const after = isErased ? undefined : entryOf(facts, listedEdition);
        table.keep(reference, after);
        table.keep(reference, after);
        if (after) last.set(reference, after);
        else last.delete(reference);
      }
      const { lengths, counts, entries, words } = listsIn(table.items());
      expect(counts).toEqual(lengths);
      expect(entries).toBe(last.size);
      const owed = [...last.values()].map((kept) => new Set([...kept.words, ...kept.contactWords]));
      expect(words).toBe(owed.reduce((sum, own) => sum + own.size, 0));
    }),
    { numRuns: 50 },
  );
});
