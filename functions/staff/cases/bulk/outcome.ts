import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import type { Application } from '#shared/domain/application/application.ts';

/** What has become of one of the applications. */
export type Outcome = Readonly<{
  reference: string;
  /** Undefined where there is none, or it was not read any more. */
  application: Application | undefined;
  as: 'done' | 'refused' | 'changed' | 'busy';
  why?: StaffRefusal;
}>;
