import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ListEntry } from '#shared/domain/selection/entry.ts';
import { type ListKey, referenceAt } from '#shared/domain/selection/list-key.ts';
import { type ListQuery, type Sort, wholeList } from '#shared/domain/selection/list-query.ts';
import type { Need } from '#shared/domain/selection/needs.ts';
import {
  type Barring,
  scopeOf,
  type Viewer,
  visibleTo,
} from '#shared/domain/selection/visibility.ts';
import { keyItem } from '../engine/item.ts';
import { staffKeys } from '../engine/staff-keys.ts';
import { readListEntry } from '../items/staff/entry-item.ts';
import { type Counts, readEveryCount } from './counts.ts';
import type { Place } from './entry-facts.ts';
import { type Asker, type HitPage, hitPage } from './hit-pages.ts';
import { entriesOf } from './hits.ts';

/** So many applications stand on a page. */
export const pageSize = 50;
/** So many are read at a time where a list is taken out whole. */
const partSize = 1_000;
/** How often the search for a neighbour goes on where filters seldom hold together. */
const mostRounds = 5;

export type ListPage = Omit<HitPage, 'hits'> & Readonly<{ entries: readonly ListEntry[] }>;

/** An application beside another one, and its place in the list. */
export type Neighbour = Readonly<{ reference: string; key: ListKey }>;
export type Neighbours = Readonly<{ previous: Neighbour | undefined; next: Neighbour | undefined }>;

const withEntries = async (
  { place, viewer, barring }: Asker,
  { hits, ...page }: HitPage,
): Promise<ListPage> => {
  const entries = await entriesOf(place, hits);
  return { ...page, entries: entries.filter((entry) => visibleTo(viewer, entry, barring)) };
};

const other: Readonly<Record<Sort, Sort>> = { newest: 'oldest', oldest: 'newest' };

/** The first application of a query after `query.from`. */
const firstAfter = async (asker: Asker, query: ListQuery): Promise<Neighbour | undefined> => {
  let { from } = query;
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = { query: { ...query, from }, limit: 1, isCounted: false };
    const { hits, next } = await hitPage(asker, wanted);
    const [hit] = hits;
    if (hit) return { reference: referenceAt(hit.key), key: hit.key };
    if (next === undefined) return undefined;
    from = next;
  }
  return undefined;
};

const everyCountOf = async (asker: Asker): Promise<Counts> => {
  const scope = scopeOf(asker.viewer);
  if (scope === 'all') return readEveryCount(asker.place);
  return (await hitPage(asker, { query: wholeList, limit: 0, isCounted: true })).counts;
};

/** Who waits longest, by what it is that they need. */
type Waiting = ReadonlyMap<Need, readonly ListEntry[]>;

const readWaiting = async (
  asker: Asker,
  needs: readonly Need[],
  limit: number,
): Promise<Waiting> => {
  const pages = await Promise.all(
    needs.map(async (need) => {
      const query: ListQuery = { ...wholeList, filters: { need }, sort: 'oldest' };
      return { need, ...(await hitPage(asker, { query, limit, isCounted: false })) };
    }),
  );
  const hits = pages.flatMap((one) => one.hits);
  const entries = await entriesOf(asker.place, hits);
  const seen = new Map(
    entries
      .filter((entry) => visibleTo(asker.viewer, entry, asker.barring))
      .map((entry) => [entry.reference, entry]),
  );
  return new Map(
    pages.map((one) => [one.need, one.hits.flatMap(({ key }) => seen.get(referenceAt(key)) ?? [])]),
  );
};

const readEntry = async (
  { place: { client, table }, viewer, barring }: Asker,
  reference: string,
): Promise<ListEntry | undefined> => {
  const Key = keyItem(staffKeys.entry(reference));
  const get = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
  const { Item: item } = await client.send(get);
  const entry = item && readListEntry(item);
  return entry && visibleTo(viewer, entry, barring) ? entry : undefined;
};

/**
 * The list of applications as one member sees it. Everything that is answered, counts as well, is
 * made of what `visibleTo` lets them see. All is strongly consistent.
 */
export const applicationsList = (place: Place, viewer: Viewer, barring: Barring = 'city') => {
  const asker: Asker = { place, viewer, barring };
  const page = async (query: ListQuery, limit: number, isCounted: boolean): Promise<ListPage> =>
    withEntries(asker, await hitPage(asker, { query, limit, isCounted }));
  return {
    /** A page of a list or a search: six requests for a list, two for a search. */
    page: (query: ListQuery): Promise<ListPage> => page(query, pageSize, true),

    /** Everything that a query asks for from `query.from` on, a thousand at a time. */
    parts: async function* (query: ListQuery): AsyncGenerator<readonly ListEntry[]> {
      let { from } = query;
      do {
        const part = await page({ ...query, from }, partSize, false);
        yield part.entries;
        from = part.next;
      } while (from !== undefined);
    },

    /**
     * What stands before and after a place in a list, whether or not the list still has what stood
     * there.
     */
    neighbours: async (query: ListQuery, key: ListKey): Promise<Neighbours> => {
      const here = { ...query, from: key };
      const [next, previous] = await Promise.all([
        firstAfter(asker, here),
        firstAfter(asker, { ...here, sort: other[query.sort] }),
      ]);
      return { previous, next };
    },

    /** How long each list is; one that is missing is empty. Four requests. */
    counts: (): Promise<Counts> => everyCountOf(asker),

    /**
     * Those that have needed each of these the longest: one request for each need, side by side, and
     * one for the names of them all.
     */
    longestWaiting: (needs: readonly Need[], limit: number): Promise<Waiting> =>
      readWaiting(asker, needs, limit),

    /** The line of one application; undefined where there is none, or none that they see. */
    entry: (reference: string): Promise<ListEntry | undefined> => readEntry(asker, reference),
  };
};
