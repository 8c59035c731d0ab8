import type { Holder } from '#shared/applicant/pages/journey.tsx';
import { type CallRecord, takenUntil } from '#shared/domain/call/call-window.ts';
import type { Task } from '#shared/domain/draft/progress.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { EndorserNotice } from '../../parts/fields/nomination-panel.tsx';
import type { AnswerFault } from './answer-fields.ts';

/** What was just done. */
export const doneWords = [
  'consents',
  'supervisor',
  'browser',
  'answer',
  'withdrawn',
  'copy',
] as const;
export type Done = (typeof doneWords)[number];

/** What was just done on the page, or what is wrong with it. */
export type StatusNotice = Readonly<{
  done?: Done;
  /** Whether this day’s copies were asked for already. */
  hasAllCopies?: true;
  /** Whether the consents that were ticked had other words. */
  hasOtherConsents?: true;
  endorser?: EndorserNotice;
  /** What is wrong with the answer to a question of staff. */
  answer?: AnswerFault;
  /** What else names the address by which this was opened. */
  others?: readonly string[];
}>;

export type StatusPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  receivedAt: number;
  dossier: Dossier;
  /** How far each page is. */
  tasks: readonly Task[];
  notice: StatusNotice;
  /** What was posted, to be shown again with its errors. */
  values: ReadonlyMap<string, string>;
}>;

/** What each part of the page is made of. */
export type StatusProps = StatusPage &
  Readonly<{
    context: PageContext;
    /** Until when what is shown can be written and sent; undefined where it cannot. */
    until: Instant | undefined;
    mayChange: boolean;
  }>;

/** Until when the call takes what is sent, from everybody or by a late code of this application. */
export const openUntil = ({
  call,
  receivedAt,
  dossier: { draft, application },
}: StatusPage): Instant | undefined =>
  takenUntil(call, {
    receivedAt,
    begunAt: draft?.startedAt ?? application?.firstReceivedAt ?? receivedAt,
    lateUntil: draft?.late?.until,
  });
