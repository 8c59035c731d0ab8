import type { Application } from '../application/application.ts';
import type { CallRecord } from '../call/call-window.ts';
import type { Draft } from '../draft/draft.ts';

/** The call, and the draft and application of a reference; only for a browser that has access. */
export type Opened = Readonly<{
  call: CallRecord;
  /** Undefined for a browser without access, and where none was begun or it has expired. */
  draft: Draft | undefined;
  application: Application | undefined;
  hasAccess: boolean;
  /** Its applicant's addresses that mails came back from, without their case. */
  unreachable: readonly string[];
}>;
