import type { AccessRecord } from '#shared/domain/access/access.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Draft, Nomination } from '#shared/domain/draft/draft.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import type { Fingerprint, IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { WebResponse } from '#shared/web/response.ts';

/** An application sent by either form, once its answers are read and valid. */
export type Sent = Readonly<{
  request: WebRequest;
  reference: string;
  answers: Answers;
  fingerprint: Fingerprint & Required<Pick<Fingerprint, 'sameText'>>;
  /** Which declarations were shown. */
  wording: string;
  /** When the page was made on which it was begun: decides what the grace time admits. */
  begunAt: Instant;
  /** Whether the answers are to be mailed to their own address. */
  wantsCopy?: boolean;
  /** The signs in how it came, given what is stored. */
  flagsIn: (snapshot: IntakeSnapshot) => readonly Flag[];
  /** Only if it was written page by page. */
  fromDraft?: Readonly<{
    draft: Draft;
    /** The version that has counted so far; undefined where none was sent. */
    before: Application | undefined;
    isUnreachable: boolean;
  }>;
  /** Only if it came whole: how one is nominated, and the access that its browser gets. */
  fromForm?: Readonly<{ nomination: Nomination; access: (call: CallRecord) => AccessRecord }>;
}>;

/** What was taken in: the application as it is stored, and under which call. */
export type TakenIn = Readonly<{ application: Application; call: CallRecord }>;

export type ReadyToSend = Readonly<{
  sent: Sent;
  /** The answer once it is taken; by default the address of its receipt. */
  receipt?: (taken: TakenIn) => Promise<WebResponse>;
  /** The answer to one that is not taken because of what is stored; else undefined. */
  refusal?: (snapshot: IntakeSnapshot) => Promise<WebResponse | undefined>;
}>;
