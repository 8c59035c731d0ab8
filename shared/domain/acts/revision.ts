import { agreementOnChange } from '../application/agreement.ts';
import { type Application, isDoubted } from '../application/application.ts';
import type { Flag } from '../application/flags.ts';
import { withLastReturn } from '../application/return.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { notListed } from '../call/city.ts';
import type { PlaceMove } from '../call/city-places.ts';
import type { Language } from '../call/language.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { Endorsement } from '../endorsement/endorsement.ts';
import type { Answers } from '../form/application-form.ts';
import {
  type ApplicationState,
  hasTurn,
  standingOf,
  stateAfter,
  type TransitionName,
} from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ApplicationAct } from './act.ts';
import { changeOf } from './change.ts';
import { leaveCity } from './withdrawal.ts';

type RevisionFacts = Readonly<{
  call: CallInForce;
  /** The version that has counted so far. */
  application: Application;
  answers: Answers;
  language: Language;
  receivedAt: Instant;
  lateBySeconds: number;
  /** The digest of the late code that admits it. */
  lateCode?: string | undefined;
  wording: string;
  flags: readonly Flag[];
  documents: readonly StoredDocument[];
  /** The endorser, as named now. */
  endorsement?: Endorsement | undefined;
  seen: Readonly<{
    /** Another application has this address, or this name in this city. */
    resembles: boolean;
    /** Places taken in the city that is named now. */
    placesTaken: number;
    /** Who has waited longest in the city that was named before. */
    next: Application | undefined;
  }>;
}>;

type Arrival = Readonly<{ transition: TransitionName; full: boolean; moves: readonly PlaceMove[] }>;

/** The state and the place that it has in the city that it names now. */
const arrival = (
  { call, application, seen }: RevisionFacts,
  cityId: string | undefined,
  flags: readonly Flag[],
): Arrival => {
  const apart = { full: seen.placesTaken >= call.perCity, moves: [] };
  const standing = standingOf(application);
  if (standing === 'held-as-duplicate' || standing === 'held-for-check')
    return { transition: 'revise', ...apart };
  if (cityId !== undefined && isDoubted({ ...application, flags }))
    return { transition: 'revise-for-check', ...apart };
  const wasHeld = standing === 'held-for-city';
  const free: TransitionName = wasHeld ? 'revise-into-free-city' : 'revise';
  if (cityId === undefined) return { transition: free, full: false, moves: [] };
  const full = seen.placesTaken >= call.perCity;
  const kind = full ? 'queue' : 'take';
  const moves = [{ cityId, quota: call.perCity, kind } as const];
  if (!full) return { transition: free, full, moves };
  return { transition: wasHeld ? 'revise' : 'revise-into-full-city', full, moves };
};

/**
 * How it is written that one now stands in `standing`. While its applicant is asked something it is
 * still returned: a change is no answer.
 */
const standingNow = (
  application: Application,
  transition: TransitionName,
  standing: ApplicationState,
): Readonly<{ transition: TransitionName; changed: Pick<Application, 'returns'> }> =>
  application.state === 'returned'
    ? {
        transition: 'revise',
        changed: { returns: withLastReturn(application, { from: standing }) },
      }
    : { transition, changed: {} };

/**
 * The city that the answers name. One that is not in the list keeps the city that staff have matched,
 * as long as its name stays as it is.
 */
const cityOf = (application: Application, answers: Answers): string | undefined => {
  if (answers.city !== notListed) return answers.city;
  const before = application.answers;
  const isSame = before.city === notListed && before.otherCity === answers.otherCity;
  return isSame ? application.cityId : undefined;
};

const unique = (flags: readonly Flag[]): readonly Flag[] => [...new Set(flags)];

/**
 * Plans a sending with changes: the new version counts from now on. Whoever changes the city gives
 * the old place to the next in its queue, and joins the end of the new city’s queue. A new flag
 * keeps the application from a place in a new city, and takes no place away.
 */
export const planRevision = (facts: RevisionFacts): ApplicationAct => {
  const { call, application, answers, receivedAt, seen } = facts;
  const cityId = cityOf(application, answers);
  const stays = cityId === application.cityId;
  const flags = unique([
    ...application.flags,
    ...facts.flags,
    ...(seen.resembles ? (['resembles-another'] as const) : []),
  ]);
  const { transition, full, moves } = stays
    ? { transition: 'revise' as const, full: application.cityWasFull, moves: [] }
    : arrival(facts, cityId, flags);
  const state = stateAfter(transition, standingOf(application));
  const waits = hasTurn({ state });
  const written = standingNow(application, transition, state);
  const declared = { wording: facts.wording, at: receivedAt };
  const changed = {
    ...written.changed,
    answers,
    cityId,
    cityWasFull: full,
    language: facts.language,
    receivedAt,
    lateBySeconds: facts.lateBySeconds,
    ...(facts.lateCode !== undefined && { lateCode: facts.lateCode }),
    documents: facts.documents,
    endorsement: facts.endorsement,
    ...agreementOnChange(application, { answers, declared }),
    flags,
    ...(stays ? {} : { heldSince: waits ? receivedAt : undefined }),
  };
  const revised = changeOf(call, written.transition, application, { at: receivedAt, changed });
  if (stays) return { changes: [revised], moves: [] };
  const left = leaveCity({ call, application, next: seen.next, at: receivedAt });
  return { changes: [revised, ...left.changes], moves: [...left.moves, ...moves] };
};
