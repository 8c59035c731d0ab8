import type { Need } from './needs.ts';

/** By what applications are listed and counted. */
export const facets = ['all', 'state', 'city', 'country', 'reviewer', 'need'] as const;
export type Facet = (typeof facets)[number];

/** One list: `state=submitted`. */
export type Term = `${Facet}=${string}`;

export const everyone: Term = 'all=all';

/** Those that were started and never submitted. They are counted only: nobody has agreed to anything yet. */
export const started = 'draft=all';

/** What is counted. */
export type Counted = Term | typeof started;

/** The busiest lists are spread: each arrival writes to them. */
export const termShards = 4;

/** How many partitions a list is spread over. */
export const shardsOf = (term: Term): number =>
  term.startsWith('all=') || term.startsWith('state=') ? termShards : 1;

/** Which of `termShards` an application belongs to, always the same one. */
export const shardOf = (reference: string): number =>
  [...reference].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % termShards;

/** The partition of a term's list that has the application. */
export const listShard = (term: Term, reference: string): number =>
  shardsOf(term) === 1 ? 0 : shardOf(reference);

/** What a row of a list carries, so that other filters are judged without reading more. */
export type Carried = Readonly<{
  state: string;
  cityId: string | undefined;
  country: string | undefined;
  assigned: readonly string[];
  needs: readonly Need[];
}>;

/** So many reviewers of one application are listed; an assignment refuses more. */
export const mostAssigned = 10;

/** Every list that an application stands in. */
export const termsOf = ({ state, cityId, country, assigned, needs }: Carried): readonly Term[] => [
  everyone,
  `state=${state}`,
  ...(cityId === undefined ? [] : [`city=${cityId}` as const]),
  ...(country === undefined ? [] : [`country=${country}` as const]),
  ...assigned.slice(0, mostAssigned).map((member) => `reviewer=${member}` as const),
  ...needs.map((need) => `need=${need}` as const),
];
