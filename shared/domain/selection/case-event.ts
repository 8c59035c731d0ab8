import type { Person } from '../lifecycle/audit.ts';
import type { CaseTransitionName } from '../lifecycle/case-transitions.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { CaseStep } from './case.ts';

/** One change of a case: who, when, from what, to what. No applicant sees it. */
export type CaseEvent = Readonly<{
  id: string;
  by: Person;
  at: Instant;
  transition: CaseTransitionName;
  from: CaseStep;
  to: CaseStep;
  reason?: string;
  /** The member who was assigned, or is no longer. */
  about?: Person;
}>;

/** What somebody of the staff wrote about an application. It is never changed: a second one corrects it. */
export type Note = Readonly<{ id: string; by: Person; at: Instant; text: string }>;

/** In code points. */
export const longestNote = 2_000;
