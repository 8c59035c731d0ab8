import type { StaffActName } from '#shared/domain/acts/staff/offered-acts.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type ListQuery, listAddress, readListQuery } from '#shared/domain/selection/list-query.ts';
import { mostTicked, tickedIn } from '#shared/domain/selection/ticked.ts';
import { acceptsBox, acceptsFor, actTable } from '../acts/act-table.ts';

/** What can be done to many applications at once: nothing that tells an applicant of it. */
export const bulkActs = [
  'begin-review',
  'shortlist',
  'unshortlist',
  'assign',
  'unassign',
] as const satisfies readonly StaffActName[];
export type BulkAct = (typeof bulkActs)[number];

/** The field that names the act. */
export const bulkActField = 'act';
/** The hidden field that keeps the list to which the way back leads. */
export const bulkListField = 'list';
/** The field of the member who is chosen: `reviewer` is a filter of the list. */
export const bulkMemberField = 'member';
const seenPrefix = 'seen-';

/** The hidden field that says in which version the case of an application was shown. */
export const seenField = (reference: string): string => `${seenPrefix}${reference}`;

type Params = ReadonlyMap<string, string>;

/** An act on many applications, as it is asked for. */
export type Bulk = Readonly<{
  act: BulkAct | undefined;
  references: readonly string[];
  /** The version of each case as it was shown; empty before it was. */
  seen: ReadonlyMap<string, number>;
  /** What each act of it is planned with. */
  values: Params;
  query: ListQuery;
}>;

const actIn = (params: Params): BulkAct | undefined =>
  bulkActs.find((act) => act === params.get(bulkActField));

/** The values of a single act's form. Warnings are accepted of the one reviewer that was shown. */
const valuesIn = (params: Params): Params => {
  const reviewer = params.get(bulkMemberField) ?? '';
  return new Map([
    ['reviewer', reviewer],
    ['reason', params.get('reason') ?? ''],
    [acceptsBox, params.get(acceptsBox) ?? ''],
    [acceptsFor, reviewer],
  ]);
};

/** Why nothing can be done with what was selected; undefined where something can. */
export const bulkFault = ({ references, act }: Bulk): 'none' | 'tooMany' | 'choose' | undefined => {
  if (references.length === 0) return 'none';
  if (references.length > mostTicked) return 'tooMany';
  return act ? undefined : 'choose';
};

/** What the form of the list asks for. */
export const bulkOfList = (params: Params, edition: Edition): Bulk => ({
  act: actIn(params),
  references: tickedIn(params),
  seen: new Map(),
  values: valuesIn(params),
  query: { ...readListQuery(params, edition).query, from: undefined },
});

/** What the page that showed what will happen asks for: these applications, as they were. */
export const bulkOfForm = (params: Params, edition: Edition): Bulk => {
  const seen = [...params]
    .filter(([name, version]) => name.startsWith(seenPrefix) && /^\d{1,9}$/.test(version))
    .slice(0, mostTicked + 1)
    .map(([name, version]) => [name.slice(seenPrefix.length), Number(version)] as const);
  const references = tickedIn(new Map([['ticked', seen.map(([one]) => one).join(',')]]));
  const list = new Map(new URLSearchParams(params.get(bulkListField) ?? ''));
  return {
    act: actIn(params),
    references,
    seen: new Map(seen),
    values: valuesIn(params),
    query: readListQuery(list, edition).query,
  };
};

/** The list as its hidden field keeps it. */
export const listFieldValue = ({ query }: Bulk): string =>
  listAddress({ ...query, from: undefined });

/** Whether the act asks for a member before it can be said what will happen. */
export const choosesReviewer = (act: BulkAct): boolean => actTable[act].fields.includes('reviewer');
