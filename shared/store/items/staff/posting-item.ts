import type { KeptEntry } from '#shared/domain/selection/entry.ts';
import { type ListKey, listKeyOf } from '#shared/domain/selection/list-key.ts';
import type { Filter } from '#shared/domain/selection/list-query.ts';
import { type Need, needs } from '#shared/domain/selection/needs.ts';
import { type Carried, listShard, type Term } from '#shared/domain/selection/terms.ts';
import { type Item, type Key, keyItem, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';

/** The attribute by which each filter is judged, in rows of lists and of words alike. */
const attributes: Readonly<Record<Filter, string>> = {
  state: 'state',
  city: 'city',
  country: 'country',
  need: 'needs',
  reviewer: 'reviewers',
};

const isSet = (filter: Filter): boolean => filter === 'need' || filter === 'reviewer';

/** A condition on such a row; `#` and `:` stand before the filter's name. */
export const filterCondition = (filter: Filter): string =>
  isSet(filter) ? `contains(#${filter}, :${filter})` : `#${filter} = :${filter}`;

export const filterName = (filter: Filter): string => attributes[filter];

const set = (name: string, values: readonly string[]): Item =>
  values.length === 0 ? {} : { [name]: { SS: [...values] } };

/** What a row of a list or word carries of its application. */
export const carriedItem = ({ state, cityId, country, assigned, needs: open }: Carried): Item => ({
  state: s(state),
  ...(cityId !== undefined && { city: s(cityId) }),
  ...(country !== undefined && { country: s(country) }),
  ...set('reviewers', assigned),
  ...set('needs', open),
});

const isNeed = (name: string): name is Need => needs.some((need) => need === name);

export const readCarried = (item: Item): Carried => ({
  state: stringIn(item, 'state'),
  cityId: item['city']?.S,
  country: item['country']?.S,
  assigned: item['reviewers']?.SS ?? [],
  needs: (item['needs']?.SS ?? []).filter(isNeed),
});

export const postingKey = (term: Term, { entry }: KeptEntry): Key =>
  staffKeys.posting(term, listShard(term, entry.reference), entry.firstReceivedAt, entry.reference);

export const postingItem = (term: Term, kept: KeptEntry): Item => ({
  ...keyItem(postingKey(term, kept)),
  ...carriedItem(kept.entry),
});

/** Every word by which it is found, each once. */
export const everyWord = ({ words, contactWords }: KeptEntry): readonly string[] => [
  ...new Set([...words, ...contactWords]),
];

/** Each word has a space before it, so that the beginning of one can be looked for. */
export const foldedText = (kept: KeptEntry): string => ` ${everyWord(kept).join(' ')}`;

export const wordItem = (word: string, kept: KeptEntry): Item => ({
  ...keyItem(staffKeys.word(word, kept.entry.reference)),
  ...carriedItem(kept.entry),
  listKey: s(listKeyOf(kept.entry)),
  folded: s(foldedText(kept)),
});

/** An application that a list has. */
export type Listed = Readonly<{ key: ListKey }>;
/** The same with what the list carries of it. */
export type Hit = Listed & Readonly<{ carried: Carried }>;

/** The attribute that has the key in the list: of a row of a list, and of a word. */
export const keyOfPosting = 'sk';
export const keyOfWord = 'listKey';

/** An application by a row of a list. */
export const readHit = (item: Item): Hit => ({
  key: stringIn(item, keyOfPosting),
  carried: readCarried(item),
});
