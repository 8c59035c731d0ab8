import type { ListEntry } from '#shared/domain/selection/entry.ts';
import { type ListKey, referenceAt } from '#shared/domain/selection/list-key.ts';
import {
  filters as everyFilter,
  type ListQuery,
  type Sort,
} from '#shared/domain/selection/list-query.ts';
import { type Carried, type Term, termsOf } from '#shared/domain/selection/terms.ts';
import { searchedWords } from '#shared/domain/selection/words.ts';
import { batchGet } from '../engine/batch-get.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { openWordsIn, readListEntry } from '../items/staff/entry-item.ts';
import type { Hit, Listed } from '../items/staff/posting-item.ts';
import type { Counts } from './counts.ts';
import type { Place } from './entry-facts.ts';
import type { Filters } from './postings.ts';

/** The entries of these hits, in their order, strongly consistent, a hundred in a request. */
export const entriesOf = async (
  { client, table }: Place,
  hits: readonly Listed[],
): Promise<readonly ListEntry[]> => {
  if (hits.length === 0) return [];
  const wanted = hits.map(({ key }) => staffKeys.entry(referenceAt(key)));
  const found = await batchGet(client, table, wanted);
  return wanted.flatMap((key) => {
    const item = found(key);
    return item ? [readListEntry(item)] : [];
  });
};

/** Whether an application is one that the filters ask for. */
const passes = (filters: Filters, carried: Carried): boolean => {
  const terms: readonly string[] = termsOf(carried);
  return everyFilter.every((filter) => {
    const value = filters[filter];
    return value === undefined || terms.includes(`${filter}=${value}`);
  });
};

/** Those of the hits that the filters ask for. */
export const passing = (filters: Filters, hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ carried }) => passes(filters, carried));

/** Those of the hits in which somebody who sees no contact data finds every word. */
export const openlyFound = async (
  { client, table }: Place,
  hits: readonly Hit[],
  search: string,
): Promise<readonly Hit[]> => {
  const words = searchedWords(search);
  if (words.length === 0) return [];
  const entryKey = ({ key }: Hit) => staffKeys.entry(referenceAt(key));
  const found = await batchGet(client, table, hits.map(entryKey));
  return hits.filter((hit) => {
    const item = found(entryKey(hit));
    const own = item ? openWordsIn(item) : [];
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
};

/** The lengths of lists that have these alone. */
export const countsAmong = (hits: readonly Hit[]): Counts => {
  const counts = new Map<Term, number>();
  for (const term of hits.flatMap(({ carried }) => termsOf(carried)))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const isAfter = (sort: Sort, key: ListKey, from: ListKey): boolean =>
  sort === 'oldest' ? key > from : key < from;

/** The part of hits, which are in order, that a page shows. */
export const pageAmong = (
  hits: readonly Listed[],
  { from, sort }: Pick<ListQuery, 'from' | 'sort'>,
  limit: number,
): Readonly<{ hits: readonly Listed[]; next: ListKey | undefined }> => {
  const left = from === undefined ? hits : hits.filter(({ key }) => isAfter(sort, key, from));
  const shown = left.slice(0, limit);
  return { hits: shown, next: left.length > limit ? shown.at(-1)?.key : undefined };
};
