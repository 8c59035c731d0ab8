import { readReference } from '../application/reference.ts';
import { applicationStates } from '../lifecycle/lifecycle.ts';
import { isListKey, type ListKey } from './list-key.ts';
import { needs } from './needs.ts';
import type { Term } from './terms.ts';

/** The columns that a list can show, in their order. */
export const listColumns = [
  'reference',
  'name',
  'city',
  'country',
  'position',
  'level',
  'state',
  'step',
  'received',
  'late',
  'language',
  'nomination',
  'assigned',
  'needs',
  'flags',
] as const;
export type ListColumn = (typeof listColumns)[number];

export const usualColumns: readonly ListColumn[] = [
  'reference',
  'name',
  'city',
  'state',
  'received',
  'nomination',
  'needs',
];

export const sorts = ['newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** The filters by which a list is narrowed, each by one value. */
export const filters = ['state', 'city', 'country', 'need', 'reviewer'] as const;
export type Filter = (typeof filters)[number];

/** What a list is asked for; the address of its page says it whole. */
export type ListQuery = Readonly<{
  /** What was typed to search; empty for none. */
  search: string;
  filters: Readonly<Partial<Record<Filter, string>>>;
  /** After which application the page begins; undefined for the first page. */
  from: ListKey | undefined;
  sort: Sort;
  columns: readonly ListColumn[];
}>;

export const wholeList: ListQuery = {
  search: '',
  filters: {},
  from: undefined,
  sort: 'newest',
  columns: usualColumns,
};

/** What there is to filter by. */
export type Known = Readonly<{
  cities: readonly Readonly<{ id: string; country: string }>[];
}>;

const longestSearch = 200;

const isKnown: Readonly<Record<Filter, (value: string, known: Known) => boolean>> = {
  state: (value) => applicationStates.some((state) => state === value),
  city: (value, { cities }) => cities.some(({ id }) => id === value),
  country: (value, { cities }) => cities.some(({ country }) => country === value),
  need: (value) => needs.some((need) => need === value),
  // Who has left the list of members may still have been assigned something.
  reviewer: (value) => /^[\w-]{1,64}$/.test(value),
};

const columnsIn = (value: string): readonly ListColumn[] | undefined => {
  const named = value.split(',');
  const found = listColumns.filter((column) => named.includes(column));
  return found.length > 0 && found.length === new Set(named).size ? found : undefined;
};

type Params = ReadonlyMap<string, string>;

/** Reads one parameter; undefined where it is missing, `dropped` hears of one that says nothing known. */
const reader =
  (params: Params, dropped: string[]) =>
  <Value>(name: string, read: (value: string) => Value | undefined): Value | undefined => {
    const value = params.get(name);
    if (value === undefined || value === '') return undefined;
    const found = read(value);
    if (found === undefined) dropped.push(name);
    return found;
  };

/**
 * Reads what a list is asked for. What is not known is left out and named in `dropped`, so that an
 * old link still shows a list.
 */
export const readListQuery = (
  params: Params,
  known: Known,
): Readonly<{ query: ListQuery; dropped: readonly string[] }> => {
  const dropped: string[] = [];
  const read = reader(params, dropped);
  const chosen = filters.flatMap((filter) => {
    const value = read(filter, (one) => (isKnown[filter](one, known) ? one : undefined));
    return value === undefined ? [] : [[filter, value] as const];
  });
  const query = {
    search: read('q', (value) => (value.length > longestSearch ? undefined : value.trim())) ?? '',
    filters: Object.fromEntries(chosen),
    from: read('from', (value) => (isListKey(value) ? value : undefined)),
    sort: read('sort', (value) => sorts.find((sort) => sort === value)) ?? 'newest',
    columns: read('columns', columnsIn) ?? usualColumns,
  };
  return { query, dropped };
};

/** The parameters that say a query, in one order always; what is as usual is left out. */
export const listParams = (query: ListQuery): readonly (readonly [string, string])[] => {
  const columns = query.columns.join(',');
  const all: readonly (readonly [string, string | undefined])[] = [
    ['q', query.search],
    ...filters.map((filter) => [filter, query.filters[filter]] as const),
    ['sort', query.sort === 'newest' ? undefined : query.sort],
    ['columns', columns === usualColumns.join(',') ? undefined : columns],
    ['from', query.from],
  ];
  return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
};

/** The query as the address of its page has it, without a question mark; empty for the whole list. */
export const listAddress = (query: ListQuery): string =>
  listParams(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/** The reference that was typed to search, if it may be one: the caller asks whether there is such. */
export const referenceSearched = ({ search }: ListQuery): string | undefined =>
  readReference(search);

/** The lists that have every application a query asks for. */
export const termsAsked = ({ filters: chosen }: ListQuery): readonly Term[] =>
  filters.flatMap((filter): Term[] => {
    const value = chosen[filter];
    return value === undefined ? [] : [`${filter}=${value}`];
  });
