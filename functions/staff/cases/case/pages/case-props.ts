import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import type { DocumentView } from '#shared/domain/documents/document-view.ts';
import type { OpenedOf } from '#shared/domain/documents/who-opens.ts';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Neighbours } from '#shared/store/list/applications-list.ts';
import type { ActFacts } from '../../acts/act-facts.ts';
import type { CaseView } from '../read-case.ts';

/** What is known of the documents beside the application itself. */
export type CaseFiles = Readonly<{
  of: OpenedOf;
  verdicts: ScanVerdicts;
  /** Who has opened which; undefined for reviewers. */
  views?: readonly DocumentView[];
}>;

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
  /** What decides on the acts that are offered. */
  facts: ActFacts;
  files: CaseFiles;
}>;
