import { setTimeout as wait } from 'node:timers/promises';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import type { FieldErrors, FormValues } from '#shared/domain/form/form-fields.ts';
import type { Result } from '#shared/domain/result.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { type Clock, random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env, readPrerendered } from '#shared/runtime/env.ts';
import { recent } from '#shared/runtime/recent.ts';
import type { Challenges } from '#shared/store/applications/access-codes.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';
import type { Endorsements } from '#shared/store/applications/endorsements.ts';
import type { LateCodes } from '#shared/store/call/late-codes.ts';
import type { Counters } from '#shared/store/engine/rate-limits.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { contextIn } from '#shared/web/pages/page-context.ts';
import type { ReadPrerendered } from '#shared/web/prerendered.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { calls as callsOfTable } from './calls.ts';
import { type FormTicket, issueTicket, readTicket } from './parts/form-ticket.ts';
import type { AtLeast } from './return/at-least.ts';
import type { StatusNotice } from './status/pages/status-props.ts';

/** What the pages of applicants and of their endorsers are made with. */
export type SiteDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  contextIn: (language: Language, path?: string) => PageContext;
  /** The call as it stood a few seconds ago at most; what decides reads it for itself. */
  readCall: () => Promise<CallRecord>;
  readPrerendered: ReadPrerendered;
  secret: () => string;
  readTicket: (ticket: string) => FormTicket | undefined;
  newTicket: (receivedAt: number) => string;
  newReference: () => string;
  random: (bytes: number) => Uint8Array;
  drafts: () => Promise<Drafts>;
  applications: () => Promise<Applications>;
  commit: Commit;
  challenges: () => Promise<Challenges>;
  documents: () => Promise<Pick<Documents, 'verdicts'>>;
  counters: () => Promise<Counters>;
  endorsements: () => Promise<Endorsements>;
  lateCodes: () => Promise<Pick<LateCodes, 'read'>>;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (attempt: number) => Promise<void>;
  /** Holds an answer back for so many ms from its beginning; `atLeast` where it is not said. */
  hold?: AtLeast;
}>;

/** The same for what is loaded later, with what checks a form. */
export type ApplicantsDeps = SiteDeps &
  Readonly<{ readAnswers: (form: FormValues) => Result<Answers, FieldErrors> }>;

const secret = () => env.formSecret();

/** Shows the status page after something was done on it, or refused. */
export type StatusOf = (
  visit: ApplicantVisit,
  notice: StatusNotice & { status: number },
) => Promise<WebResponse>;

const table = () => import('./table.ts');

/** This function’s own: its environment, and its table, of which INIT loads what says when the call is open. */
export const applicantsDeps = (calls: typeof callsOfTable): SiteDeps => ({
  clock: clock(),
  edition: edition(),
  contextIn,
  readCall: recent(
    () => calls.read(),
    5_000,
    () => clock().now(),
  ),
  readPrerendered,
  secret,
  readTicket: (ticket) => readTicket(secret(), ticket),
  newTicket: (receivedAt) => issueTicket(secret(), random(16), receivedAt),
  newReference: () => referenceOf(random(8)),
  random,
  drafts: async () => (await table()).drafts,
  applications: async () => (await table()).applications,
  commit: async (act) => (await table()).commit(act),
  challenges: async () => (await table()).challenges,
  documents: async () => (await table()).documents,
  counters: async () => (await table()).counters,
  endorsements: async () => (await table()).endorsements,
  lateCodes: async () => (await table()).lateCodes,
  pause: pauseBy(wait, random),
});
