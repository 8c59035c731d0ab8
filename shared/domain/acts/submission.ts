import { type Application, type Clearance, isDoubted } from '../application/application.ts';
import type { Flag } from '../application/flags.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { notListed } from '../call/city.ts';
import type { PlaceMove } from '../call/city-places.ts';
import type { Language } from '../call/language.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { Endorsement } from '../endorsement/endorsement.ts';
import type { Answers } from '../form/application-form.ts';
import { type AuditEntry, auditEntry } from '../lifecycle/audit.ts';
import {
  type ApplicationState,
  firstTransition,
  hasTurn,
  holdsPlace,
  isQueued,
  transitions,
} from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ApplicationChange } from './act.ts';
import { changeMails } from './mails/change-mails.ts';
import { requestMails } from './mails/endorser-mails.ts';

/** What the store has seen of this form, this person and this city. */
export type Seen = Readonly<{
  appliedBefore: boolean;
  /** Places that the city's applications have taken. */
  placesTaken: number;
}>;

/** What sending an application for the first time writes of it and of its city. */
export type Submission = Readonly<{
  changes: readonly [ApplicationChange];
  moves: readonly PlaceMove[];
}>;

export type SubmissionFacts = Readonly<{
  call: CallInForce;
  answers: Answers;
  reference: string;
  language: Language;
  receivedAt: Instant;
  lateBySeconds: number;
  /** The digest of the late code that admits it. */
  lateCode?: string | undefined;
  wording: string;
  flags: readonly Flag[];
  /** Set if its applicant had opened it by a code before sending it. */
  cleared?: Clearance | undefined;
  seen: Seen;
  /** `draft` if it was written page by page; undefined if it was sent by the one-page form. */
  from?: 'draft';
  /** The documents in the draft. Whoever uses the one-page form adds them later. */
  documents?: readonly StoredDocument[];
  /** The endorser to be asked. */
  endorsement?: Endorsement | undefined;
  /** Who enters it where its applicant does not, and how it came. */
  entered?: Pick<AuditEntry, 'by' | 'person' | 'reason'> | undefined;
}>;

/** Plans what a submission that the window has admitted writes. */
export const planSubmission = (facts: SubmissionFacts): Submission => {
  const { call, answers, seen, receivedAt } = facts;
  const cityId = answers.city === notListed ? undefined : answers.city;
  const cityIsFull = cityId !== undefined && seen.placesTaken >= call.perCity;
  const transition = firstTransition({
    isDoubted: isDoubted(facts),
    appliedBefore: seen.appliedBefore,
    cityIsFull,
  });
  const { to: state } = transitions[transition];
  const application: Application = {
    reference: facts.reference,
    state,
    version: 1,
    language: facts.language,
    receivedAt,
    firstReceivedAt: receivedAt,
    lateBySeconds: facts.lateBySeconds,
    ...(facts.lateCode !== undefined && { lateCode: facts.lateCode }),
    answers,
    cityId,
    cityWasFull: cityIsFull,
    heldSince: hasTurn({ state }) ? receivedAt : undefined,
    declared: { wording: facts.wording, at: receivedAt },
    flags: flagsOf(facts, state),
    cleared: facts.cleared,
    documents: facts.documents ?? [],
    endorsement: facts.endorsement,
  };
  const from = facts.from ?? 'nothing';
  const audit = auditEntry(transition, {
    ...facts.entered,
    from,
    at: receivedAt,
    version: application.version,
  });
  const mails = [
    ...changeMails(call, transition, application, receivedAt),
    ...requestMails(call, undefined, application),
  ];
  return {
    changes: [{ before: undefined, after: application, audit, mails }],
    moves: placeMoves(application, call.perCity),
  };
};

/** One that counts takes a place of its city; one that is held for the city joins the queue. */
const placeMoves = (application: Application, quota: number): readonly PlaceMove[] => {
  const { cityId } = application;
  if (cityId === undefined) return [];
  if (holdsPlace(application)) return [{ cityId, quota, kind: 'take' }];
  return isQueued(application) ? [{ cityId, quota, kind: 'queue' }] : [];
};

/**
 * The state of one that is held for a check does not say that it resembles another: a flag does.
 */
const flagsOf = ({ flags, seen }: SubmissionFacts, state: ApplicationState): readonly Flag[] =>
  state === 'held-for-check' && seen.appliedBefore ? [...flags, 'resembles-another'] : flags;
