import {
  type Application,
  type AuditEntry,
  type Clearance,
  isDoubted,
} from '../application/application.ts';
import type { Flag } from '../application/flags.ts';
import type { Edition } from '../call/edition.ts';
import type { Language } from '../call/language.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { Endorsement } from '../endorsement/endorsement.ts';
import type { Answers } from '../form/application-form.ts';
import { notListed } from '../form/form-fields.ts';
import {
  type ApplicationState,
  firstTransition,
  hasTurn,
  transitions,
} from '../lifecycle/lifecycle.ts';
import type { Mail } from '../mail/outbox.ts';
import type { Instant } from '../time/zoned-time.ts';
import { requestMails } from './endorser-mails.ts';
import { changeMails } from './mails.ts';

/** What the store has seen of this form, this person and this city. */
export type Seen = Readonly<{
  appliedBefore: boolean;
  /** Places that the city's applications have taken. */
  placesTaken: number;
}>;

/** A place of a city: taken in the same write as the application, or seen to be none left. */
export type PlaceClaim = Readonly<{ cityId: string; quota: number; takes: boolean }>;

/** All that one submission writes, in one transaction. */
export type Submission = Readonly<{
  application: Application;
  audit: AuditEntry;
  mails: readonly Mail[];
  place: PlaceClaim | undefined;
}>;

type SubmissionFacts = Readonly<{
  edition: Edition;
  answers: Answers;
  reference: string;
  language: Language;
  receivedAt: Instant;
  lateBySeconds: number;
  wording: string;
  flags: readonly Flag[];
  /** Where its applicant had opened it by a code before it was sent. */
  cleared?: Clearance | undefined;
  seen: Seen;
  /** Where it was written page by page; else it came whole. */
  from?: 'draft';
  /** What the draft holds; whoever sends the form on one page adds them later. */
  documents?: readonly StoredDocument[];
  /** The superior to be asked. */
  endorsement?: Endorsement | undefined;
}>;

/** Plans what a submission that the window has admitted writes. */
export const planSubmission = (facts: SubmissionFacts): Submission => {
  const { edition, answers, seen, receivedAt } = facts;
  const cityId = answers.city === notListed ? undefined : answers.city;
  const cityIsFull = cityId !== undefined && seen.placesTaken >= edition.perCity;
  const transition = firstTransition({
    isDoubted: isDoubted(facts),
    appliedBefore: seen.appliedBefore,
    cityIsFull,
  });
  const { to: state, by } = transitions[transition];
  const application: Application = {
    reference: facts.reference,
    state,
    version: 1,
    language: facts.language,
    receivedAt,
    firstReceivedAt: receivedAt,
    lateBySeconds: facts.lateBySeconds,
    answers,
    cityId,
    cityWasFull: cityIsFull,
    heldSince: hasTurn(state) ? receivedAt : undefined,
    declared: { wording: facts.wording, at: receivedAt },
    flags: flagsOf(facts, state),
    cleared: facts.cleared,
    documents: facts.documents ?? [],
    endorsement: facts.endorsement,
  };
  return {
    application,
    audit: {
      by,
      at: receivedAt,
      transition,
      from: facts.from ?? 'nothing',
      to: state,
      version: 1,
    },
    mails: [
      ...changeMails(edition, transition, application, receivedAt),
      ...requestMails(edition, undefined, application),
    ],
    place:
      cityId === undefined || !['submitted', 'held-for-city'].includes(state)
        ? undefined
        : { cityId, quota: edition.perCity, takes: state === 'submitted' },
  };
};

/** Of one that is held for a check its state does not tell that it resembles another: a flag does. */
const flagsOf = ({ flags, seen }: SubmissionFacts, state: ApplicationState): readonly Flag[] =>
  state === 'held-for-check' && seen.appliedBefore ? [...flags, 'resembles-another'] : flags;
