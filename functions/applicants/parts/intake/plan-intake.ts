import { type Act, type ApplicationAct, owing } from '#shared/domain/acts/act.ts';
import { sayingUnreached } from '#shared/domain/acts/mails.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import type { Application, Clearance } from '#shared/domain/application/application.ts';
import { crowdOf } from '#shared/domain/application/robot-signs.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import { causedBy, type Mail } from '#shared/domain/mail/outbox.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { JourneyDeps } from '../../deps.ts';
import { addressDigest } from '../address-digest.ts';
import { namingOf } from '../claimed-names.ts';
import { endorsementToSend } from '../endorser.ts';
import { lineOf, lineSeen, sameTextSeen } from '../rate-limits.ts';
import type { Sent } from './sent.ts';

export type PlanDeps = Pick<JourneyDeps, 'edition' | 'endorsements' | 'random' | 'secret'> &
  Readonly<{ applications: () => Promise<Pick<Applications, 'intakeSnapshot' | 'nextInQueue'>> }>;

/** How many came from the line of this one, with it. */
export const crowdIn = ({ fromLine }: IntakeSnapshot) => crowdOf({ fromLine: fromLine + 1 });

/** Whoever has opened the draft by a code reads the mailbox that it is sent with: no robot does. */
const clearanceOf = ({ written, answers, request }: Sent): Clearance | undefined =>
  written?.draft.provedAddress === addressDigest(answers.email)
    ? { by: 'applicant', at: request.receivedAt }
    : undefined;

/** What every version that is sent says, the first and the later ones. */
const factsOf = (edition: PlanDeps['edition'], sent: Sent, snapshot: IntakeSnapshot) => {
  const { request, answers, wording, begunAt, written } = sent;
  const { receivedAt, language } = request;
  const admitted = admission(snapshot.call, { receivedAt, begunAt });
  return {
    call: callInForce(edition, snapshot.call),
    answers,
    language,
    receivedAt,
    lateBySeconds: admitted.admitted ? admitted.lateBySeconds : 0,
    wording,
    flags: sent.flagsIn(snapshot),
    documents: written?.draft.documents ?? [],
  };
};

/** The counts that the plan of a first sending rests on. */
const seenCountsOf = ({ fingerprint: { sameText, line } }: Sent, snapshot: IntakeSnapshot) => [
  sameTextSeen(sameText, snapshot),
  ...(line ? [lineSeen(line, crowdIn(snapshot))] : []),
];

const firstSending = (
  { edition }: PlanDeps,
  sent: Sent,
  {
    snapshot,
    endorsement,
  }: Readonly<{ snapshot: IntakeSnapshot; endorsement?: Endorsement | undefined }>,
): ApplicationAct => ({
  ...planSubmission({
    ...factsOf(edition, sent, snapshot),
    reference: sent.reference,
    cleared: clearanceOf(sent),
    seen: { appliedBefore: snapshot.ofOthers, placesTaken: snapshot.placesTaken },
    ...(sent.written && { from: 'draft' }),
    endorsement,
  }),
  form: sent.fingerprint,
  seenCounts: seenCountsOf(sent, snapshot),
});

const laterSending = async (
  { edition, applications }: PlanDeps,
  sent: Sent,
  {
    application,
    snapshot,
    endorsement,
  }: Readonly<{
    application: Application;
    snapshot: IntakeSnapshot;
    endorsement: Endorsement | undefined;
  }>,
): Promise<ApplicationAct> => {
  const { cityId } = application;
  const leaves = cityId !== undefined && cityId !== sent.fingerprint.cityId;
  const next = leaves ? await (await applications()).nextInQueue(cityId) : undefined;
  return planRevision({
    ...factsOf(edition, sent, snapshot),
    application,
    endorsement,
    seen: { resembles: snapshot.ofOthers, placesTaken: snapshot.placesTaken, next },
  });
};

const ofDraft = async (deps: PlanDeps, { written, answers, request }: Sent) =>
  written
    ? endorsementToSend(deps, {
        draft: written.draft,
        before: written.before?.endorsement,
        ownAddress: answers.email,
        at: request.receivedAt,
      })
    : { endorsement: undefined, limits: [] };

/** Plans all that taking an application in writes: the first time, or anew with what was changed. */
export const planIntake = async (
  deps: PlanDeps,
  sent: Sent,
  snapshot: IntakeSnapshot,
): Promise<ApplicationAct> => {
  const { request, written } = sent;
  const application = written?.before;
  const { endorsement, limits } = await ofDraft(deps, sent);
  const planned = application
    ? await laterSending(deps, sent, { application, snapshot, endorsement })
    : firstSending(deps, sent, { snapshot, endorsement });
  const line = lineOf(deps.secret(), request);
  const owed = (mails: readonly Mail[]) =>
    causedBy(written?.isUnreached ? sayingUnreached(mails) : mails, line);
  const naming = namingOf(planned.changes[0].after, snapshot.carriers, application);
  const draft: Act['draft'] = written && { kind: 'sent', draft: written.draft };
  return { ...owing(planned, owed), naming, draft, limits };
};
