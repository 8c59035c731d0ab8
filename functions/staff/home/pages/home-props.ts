import type { ListEntry } from '#shared/domain/selection/entry.ts';
import type { Need } from '#shared/domain/selection/needs.ts';
import type { SavedView } from '#shared/domain/selection/saved-view.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Counts } from '#shared/store/list/counts.ts';

/** What the home page shows. */
export type HomeProps = Readonly<{
  visit: StaffVisit;
  counts: Counts;
  /** What needs a person, with those that have waited longest. */
  toDo: readonly Readonly<{ need: Need; entries: readonly ListEntry[] }>[];
  views: readonly SavedView[];
}>;
