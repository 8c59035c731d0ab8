import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Neighbours } from '#shared/store/list/applications-list.ts';
import type { CaseView } from '../read-case.ts';

/** What the page of an application shows. */
export type CaseProps = Readonly<{
  visit: StaffVisit;
  view: CaseView;
  /** The list that it was opened from. */
  query: ListQuery;
  /** What stands before and after it there; undefined after a search. */
  beside: Neighbours | undefined;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
}>;
