import type { Holder } from '#shared/applicant/pages/journey.tsx';
import { admission, type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { sendingOf } from '#shared/domain/draft/draft.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { EndorserNotice } from '../../parts/fields/nomination-panel.tsx';
import type { AnswerFault } from './answer-fields.ts';

/** What was just done on the page, or what is wrong with it. */
export type StatusNotice = Readonly<{
  done?: 'consents' | 'endorser' | 'access' | 'copy' | 'copies';
  endorser?: EndorserNotice;
  /** What is wrong with the answer to a question of staff. */
  answer?: AnswerFault;
  /** What is wrong with the withdrawal. */
  error?: string;
  /** What else names the address by which this was opened. */
  others?: readonly string[];
}>;

export type StatusPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  receivedAt: number;
  dossier: Dossier;
  notice: StatusNotice;
  /** What was posted, to be shown again with its errors. */
  values: ReadonlyMap<string, string>;
}>;

/** What each part of the page is made of. */
export type StatusProps = StatusPage &
  Readonly<{
    context: PageContext;
    /** Whether what is shown can still be written and sent. */
    mayChange: boolean;
  }>;

/** Whether the call takes what is sent now, from everybody or by a late code of this application. */
export const isOpen = ({ call, receivedAt, dossier: { draft } }: StatusPage): boolean =>
  ['open', 'grace'].includes(callState(call, receivedAt)) ||
  (draft !== undefined && admission(call, { receivedAt, ...sendingOf(draft) }).admitted);
