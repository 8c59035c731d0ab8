import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { KeptEntry } from '#shared/domain/selection/entry.ts';
import { listKeyOf } from '#shared/domain/selection/list-key.ts';
import { shardOf, type Term } from '#shared/domain/selection/terms.ts';
import { type Item, type Key, keyItem, n } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { put, putNew } from '../engine/writes.ts';
import { entryItem, type StoredEntry } from '../items/staff/entry-item.ts';
import {
  carriedItem,
  everyWord,
  foldedText,
  postingItem,
  postingKey,
  wordItem,
} from '../items/staff/posting-item.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const mostWrites = 100;

/** From what is stored to what is to be; without an entry on the one side or the other. */
export type EntryChange = Readonly<{
  before: StoredEntry | undefined;
  after: KeptEntry | undefined;
}>;

const remove = (table: string, key: Key): TransactWriteItem => ({
  Delete: { TableName: table, Key: keyItem(key) },
});

/** The entry, on condition that nobody has kept it since it was read. */
const entryWrite = (
  table: string,
  { before, after }: EntryChange,
): readonly TransactWriteItem[] => {
  const since = before && {
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':revision': n(before.revision) },
  };
  if (after) {
    const item = entryItem(after, (before?.revision ?? 0) + 1);
    return since ? [{ Put: { TableName: table, Item: item, ...since } }] : [putNew(table, item)];
  }
  if (!before) return [];
  const Key = keyItem(staffKeys.entry(before.entry.reference));
  return [{ Delete: { TableName: table, Key, ...since } }];
};

const countWrite = (table: string, term: Term, reference: string, by: 1 | -1) => ({
  Update: {
    TableName: table,
    Key: keyItem(staffKeys.count(term, shardOf(reference))),
    UpdateExpression: 'ADD entries :by',
    ExpressionAttributeValues: { ':by': n(by) },
  },
});

const same = (one: Item | string, other: Item | string): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const without = <One>(all: readonly One[], others: readonly One[]): readonly One[] => {
  const known = new Set(others);
  return all.filter((one) => !known.has(one));
};

/** Whether the rows that stay have to be written anew, since they carry something else now. */
const isCarriedAnew = ({ before, after }: EntryChange): boolean =>
  !before?.isCurrent || !after || !same(carriedItem(before.entry), carriedItem(after.entry));

const termWrites = (table: string, change: EntryChange): readonly TransactWriteItem[] => {
  const { before, after } = change;
  const [was, is] = [before?.terms ?? [], after?.terms ?? []];
  const [gone, come] = [without(was, is), without(is, was)];
  const written = isCarriedAnew(change) ? is : come;
  return [
    ...(before ? gone.map((term) => remove(table, postingKey(term, before))) : []),
    ...(before ? gone.map((term) => countWrite(table, term, before.entry.reference, -1)) : []),
    ...(after ? written.map((term) => put(table, postingItem(term, after))) : []),
    ...(after ? come.map((term) => countWrite(table, term, after.entry.reference, 1)) : []),
  ];
};

const wordWrites = (table: string, change: EntryChange): readonly TransactWriteItem[] => {
  const { before, after } = change;
  const [was, is] = [before ? everyWord(before) : [], after ? everyWord(after) : []];
  const isTextNew = before && after && !same(foldedText(before), foldedText(after));
  const written = isTextNew || isCarriedAnew(change) ? is : without(is, was);
  return [
    ...(before
      ? without(was, is).map((word) => remove(table, staffKeys.word(word, before.entry.reference)))
      : []),
    ...(after ? written.map((word) => put(table, wordItem(word, after))) : []),
  ];
};

/** The transaction that makes the change: entry, rows of lists and words, and counts, or nothing. */
export const entryWrites = (table: string, change: EntryChange): readonly TransactWriteItem[] => [
  ...entryWrite(table, change),
  ...termWrites(table, change),
  ...wordWrites(table, change),
];

const wordless = (kept: KeptEntry): KeptEntry => ({ ...kept, words: [], contactWords: [] });

/**
 * What is to be, step by step where one transaction would be too large: each step leaves an entry
 * that says exactly which rows there are.
 */
export const stepsTo = ({ before, after }: EntryChange): readonly (KeptEntry | undefined)[] => {
  if (!before || !after) return [after];
  if (listKeyOf(before.entry) !== listKeyOf(after.entry)) return [undefined, after];
  if (entryWrites('', { before, after }).length <= mostWrites) return [after];
  return [wordless(before), wordless(after), after];
};
