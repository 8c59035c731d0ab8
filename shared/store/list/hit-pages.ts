import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { ListKey } from '#shared/domain/selection/list-key.ts';
import { type ListQuery, termsAsked } from '#shared/domain/selection/list-query.ts';
import { everyone, type Term } from '#shared/domain/selection/terms.ts';
import {
  type Barring,
  scopeOf,
  type Viewer,
  visibleTo,
} from '#shared/domain/selection/visibility.ts';
import type { Listed } from '../items/staff/posting-item.ts';
import { type Counts, readCounts } from './counts.ts';
import type { Place } from './entry-facts.ts';
import { countsAmong, openlyFound, pageAmong, passing } from './hits.ts';
import { type Filters, readAssigned, readPostings } from './postings.ts';
import { readWords } from './words.ts';

/** Part of what a query asks for. */
export type HitPage = Readonly<{
  hits: readonly Listed[];
  /** After which application the next page begins; undefined on the last one. */
  next: ListKey | undefined;
  /** Filters that seldom hold together: the page is short since nothing was searched after this one. */
  searchedTo: ListKey | undefined;
  /** A search that may have more than was looked at, or is too short: more letters are needed. */
  isCut: boolean;
  /** How many the query asks for in all, where that is known. */
  total: number | undefined;
  /** The lengths of the lists by state and of those in use; none of a search. */
  counts: Counts;
}>;

const nothing: HitPage = {
  hits: [],
  next: undefined,
  searchedTo: undefined,
  isCut: false,
  total: 0,
  counts: new Map(),
};

/** Who asks, of what table. */
export type Asker = Readonly<{ place: Place; viewer: Viewer; barring: Barring }>;

export type Wanted = Readonly<{
  query: ListQuery;
  limit: number;
  /** Whether counts are shown; else they are read only where they choose the list to go by. */
  isCounted: boolean;
}>;

const stateTerms: readonly Term[] = applicationStates.map((state) => `state=${state}` as const);

/** Without the one that the list itself stands for. */
const others = (filters: Filters, driving: Term): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(([filter, value]) => `${filter}=${value}` !== driving),
  );

/** By the shortest of the lists that have all that is asked for. */
const listed = async ({ place }: Asker, { query, limit, isCounted }: Wanted): Promise<HitPage> => {
  const asked = termsAsked(query);
  const counted = isCounted ? [...new Set([everyone, ...stateTerms, ...asked])] : asked;
  const counts =
    isCounted || asked.length > 1 ? await readCounts(place, counted) : new Map<Term, number>();
  const [term = everyone] = asked.toSorted(
    (one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0),
  );
  const { from, sort } = query;
  const filters = others(query.filters, term);
  const { hits, searchedTo } = await readPostings(place, {
    ...{ term, filters, from, sort },
    limit: limit + 1,
  });
  const shown = hits.slice(0, limit);
  const isWhole = from === undefined && searchedTo === undefined;
  return {
    hits: shown,
    next: hits.length > limit ? shown.at(-1)?.key : searchedTo,
    searchedTo: shown.length < limit ? searchedTo : undefined,
    isCut: false,
    total: asked.length > 1 ? (isWhole ? hits.length : undefined) : counts.get(term),
    counts,
  };
};

const searched = async ({ place }: Asker, { query, limit }: Wanted): Promise<HitPage> => {
  const { hits, isCut } = await readWords(place, query);
  const total = isCut ? undefined : hits.length;
  return { ...nothing, ...pageAmong(hits, query, limit), isCut, total };
};

/** A reviewer's: read from the list of what is assigned to them, and from no other row. */
const assigned = async (
  { place, viewer, barring }: Asker,
  { query, limit }: Wanted,
): Promise<HitPage> => {
  const all = await readAssigned(place, viewer.id, query.sort);
  const visible = all.filter(({ carried }) => visibleTo(viewer, carried, barring));
  const { search, filters } = query;
  const filtered = passing(filters, visible);
  const hits = search === '' ? filtered : await openlyFound(place, filtered, search);
  const page = pageAmong(hits, query, limit);
  return { ...nothing, ...page, total: hits.length, counts: countsAmong(visible) };
};

/** Part of what a query asks for, of what the viewer sees and nothing else. */
export const hitPage = async (asker: Asker, wanted: Wanted): Promise<HitPage> => {
  const scope = scopeOf(asker.viewer);
  if (scope === 'none') return nothing;
  if (scope === 'assigned') return assigned(asker, wanted);
  return wanted.query.search === '' ? listed(asker, wanted) : searched(asker, wanted);
};
