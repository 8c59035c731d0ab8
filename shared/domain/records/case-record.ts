import type { Person } from '../lifecycle/audit.ts';
import type { ActName } from '../lifecycle/table.ts';
import type { Case } from '../selection/case.ts';
import type { CaseEvent, Note } from '../selection/case-event.ts';
import type { Instant } from '../time/zoned-time.ts';

/** All that the staff keep of an application beside it. */
export type CaseRecord = Readonly<{
  case: Case;
  /** Oldest first. */
  events: readonly CaseEvent[];
  /** Oldest first. */
  notes: readonly Note[];
}>;

/** What somebody did to an application or its case last: “changed by … meanwhile”. */
export type LastChange = Readonly<{
  at: Instant;
  transition: ActName;
  /** Undefined where it was no member: the applicant, the supervisor, or a rule. */
  person: Person | undefined;
}>;
