import { type Act, type ApplicationAct, type LateCodeUse, owing } from '#shared/domain/acts/act.ts';
import { sayingUnreachable } from '#shared/domain/acts/mails/change-mails.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import type { Application, Clearance } from '#shared/domain/application/application.ts';
import { trafficOf } from '#shared/domain/application/robot-signs.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { draftOfForm } from '#shared/domain/draft/draft-of-application.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import { causedBy, type Mail } from '#shared/domain/mail/outbox.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { namingOf } from '#shared/runtime/naming/claimed-names.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { copyToSend } from '../copies.ts';
import { endorsementToSend } from '../endorser.ts';
import { isProved } from '../proved-address.ts';
import { type CountDeps, networkNameOf, networkSeen, sameTextSeen } from '../rate-limits.ts';
import type { Sent } from './sent.ts';

export type PlanDeps = CountDeps &
  Pick<ApplicantsDeps, 'edition' | 'random' | 'secret'> &
  Readonly<{ applications: () => Promise<Pick<Applications, 'intakeSnapshot' | 'nextInQueue'>> }>;

/** The crowd level of this application’s network, itself included. */
export const trafficIn = ({ fromNetwork }: IntakeSnapshot) =>
  trafficOf({ fromNetwork: fromNetwork + 1 });

/** Whoever has opened the draft by a code can read its mailbox: no robot does. */
const clearanceOf = ({ fromDraft, answers, request }: Sent): Clearance | undefined =>
  isProved(fromDraft?.draft, answers.email)
    ? { by: 'applicant', at: request.receivedAt }
    : undefined;

/** What an act of the intake is planned on. */
type Basis = Readonly<{
  sent: Sent;
  snapshot: IntakeSnapshot;
  endorsement: Endorsement | undefined;
}>;

const admitting = (
  { request: { receivedAt }, begunAt, fromDraft }: Sent,
  { call }: Pick<IntakeSnapshot, 'call'>,
) => admission(call, { receivedAt, begunAt, lateUntil: fromDraft?.draft.late?.until });

/** The late code that the application is admitted by, unless a version before has used it up. */
export const lateCodeToUse = (
  sent: Sent,
  snapshot: Pick<IntakeSnapshot, 'call'>,
): LateCodeUse | undefined => {
  const { fromDraft, reference, request } = sent;
  const admitted = admitting(sent, snapshot);
  const late = fromDraft?.draft.late;
  if (!admitted.admitted || !admitted.byCode || late === undefined) return undefined;
  return fromDraft?.before?.lateCode === late.digest
    ? undefined
    : { digest: late.digest, reference, at: request.receivedAt };
};

/** What first and later versions have in common. */
const factsOf = (edition: PlanDeps['edition'], { sent, snapshot, endorsement }: Basis) => {
  const { request, answers, wording, fromDraft } = sent;
  const { receivedAt, language } = request;
  const admitted = admitting(sent, snapshot);
  return {
    call: callInForce(edition, snapshot.call),
    answers,
    language,
    receivedAt,
    lateBySeconds: admitted.admitted ? admitted.lateBySeconds : 0,
    lateCode: admitted.admitted && admitted.byCode ? fromDraft?.draft.late?.digest : undefined,
    wording,
    flags: sent.flagsIn(snapshot),
    documents: fromDraft?.draft.documents ?? [],
    endorsement,
  };
};

/** The counts on which the plan of a first sending is based. */
const seenCountsOf = ({ fingerprint: { sameText, network } }: Sent, snapshot: IntakeSnapshot) => [
  sameTextSeen(sameText, snapshot),
  ...(network ? [networkSeen(network, trafficIn(snapshot))] : []),
];

const firstSending = ({ edition }: PlanDeps, basis: Basis): ApplicationAct => {
  const { sent, snapshot } = basis;
  const { ofOthers: appliedBefore, placesTaken } = snapshot;
  return {
    ...planSubmission({
      ...factsOf(edition, basis),
      reference: sent.reference,
      cleared: clearanceOf(sent),
      seen: { appliedBefore, placesTaken },
      ...(sent.fromDraft && { from: 'draft' }),
    }),
    form: sent.fingerprint,
    seenCounts: seenCountsOf(sent, snapshot),
  };
};

const laterSending = async (
  { edition, applications }: PlanDeps,
  application: Application,
  basis: Basis,
): Promise<ApplicationAct> => {
  const { cityId } = application;
  const { ofOthers: resembles, placesTaken } = basis.snapshot;
  const leaves = cityId !== undefined && cityId !== basis.sent.fingerprint.cityId;
  const next = leaves ? await (await applications()).nextInQueue(cityId) : undefined;
  return planRevision({
    ...factsOf(edition, basis),
    application,
    seen: { resembles, placesTaken, next },
  });
};

const ofDraft = async (deps: PlanDeps, { fromDraft, answers, request }: Sent) =>
  fromDraft
    ? endorsementToSend(deps, {
        draft: fromDraft.draft,
        before: fromDraft.before?.endorsement,
        ownAddress: answers.email,
        at: request.receivedAt,
      })
    : { endorsement: undefined, limits: [] };

/** What becomes of the draft: its version is sent, or what came whole is given one, with its access. */
const draftChange = (
  { fromDraft, fromForm }: Sent,
  after: Application,
  { call }: Pick<IntakeSnapshot, 'call'>,
): Act['draft'] => {
  if (fromDraft) return { kind: 'sent', draft: fromDraft.draft };
  if (!fromForm) return undefined;
  const next = draftOfForm(after, fromForm.nomination);
  const access = fromForm.access(call);
  return { kind: 'saved', read: undefined, next, endsAt: undefined, access };
};

/** Plans an intake: a first sending, or a later one with changes. */
export const planIntake = async (
  deps: PlanDeps,
  sent: Sent,
  snapshot: IntakeSnapshot,
): Promise<ApplicationAct> => {
  const { request, fromDraft } = sent;
  const application = fromDraft?.before;
  const { endorsement, limits } = await ofDraft(deps, sent);
  const basis = { sent, snapshot, endorsement };
  const planned = application
    ? await laterSending(deps, application, basis)
    : firstSending(deps, basis);
  const network = networkNameOf(deps.secret(), request);
  const owed = (mails: readonly Mail[]) =>
    causedBy(fromDraft?.isUnreachable ? sayingUnreachable(mails) : mails, network);
  const [{ after }] = planned.changes;
  const naming = namingOf(after, snapshot.carriers, application);
  const draft = draftChange(sent, after, snapshot);
  const lateCode = lateCodeToUse(sent, snapshot);
  const copy = await copyToSend(deps, sent, after);
  const mails = [...(planned.mails ?? []), ...causedBy(copy.copies, network)];
  const counted = [...limits, ...copy.limits];
  return { ...owing(planned, owed), naming, draft, limits: counted, lateCode, mails };
};
