import { isCounting } from '#shared/domain/acts/staff/duplicates.ts';
import type { ActStanding } from '#shared/domain/acts/staff/offered-acts.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { type CallInForce, callInForce } from '#shared/domain/call/call-in-force.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import type { Carriers } from '#shared/domain/records/intake-snapshot.ts';
import { printOfDraft } from '#shared/runtime/naming/claimed-names.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDeps } from '../../deps.ts';
import { applicationOf, type CaseView, recordOf } from '../case/read-case.ts';

export type FactDeps = Pick<StaffDeps, 'edition' | 'dossiers' | 'applications'>;

/** What an act is planned on, and what decides on which acts there are. */
export type ActFacts = ActStanding &
  Readonly<{
    call: CallInForce;
    /** Of each duplicate key of the application, who carries it. */
    carriers: Carriers;
    /** Applications that resemble it, the first who came first. */
    alike: readonly Application[];
    /** Places taken in the city that is asked for; by default in its own. */
    placesTakenThere: number;
  }>;

/** So many applications are compared at once; more of one person nobody has sent. */
export const mostAlike = 5;

const alikeTo = async (
  { dossiers }: Pick<FactDeps, 'dossiers'>,
  { reference }: Application,
  carriers: Carriers,
): Promise<readonly Application[]> => {
  const others = [...new Set(Object.values(carriers).flat())].filter((one) => one !== reference);
  const store = await dossiers();
  const found = await Promise.all(others.slice(0, mostAlike).map((one) => store.application(one)));
  return found.filter((one) => one !== undefined);
};

type Kept = Pick<ActFacts, 'call' | 'perCity' | 'application' | 'case'>;

/** What acts on a case rest on: they change nothing of an application, so nothing of others is read. */
export const caseFacts = (kept: Omit<Kept, 'perCity'>): ActFacts => ({
  ...kept,
  perCity: kept.call.perCity,
  placesTaken: 0,
  placesTakenThere: 0,
  next: undefined,
  counting: [],
  carriers: {},
  alike: [],
});

const ofSecretariat = async (deps: FactDeps, kept: Kept, cityId: string | undefined) => {
  const { application } = kept;
  const store = await deps.applications();
  const print = printOfDraft(application.answers, application.reference);
  const own = application.cityId;
  const [there, here, next] = await Promise.all([
    store.intakeSnapshot({ ...print, cityId: cityId ?? own }),
    cityId === undefined || cityId === own
      ? undefined
      : store.intakeSnapshot({ ...print, cityId: own }),
    own === undefined ? undefined : store.nextInQueue(own),
  ]);
  const alike = await alikeTo(deps, application, there.carriers);
  return {
    ...kept,
    carriers: there.carriers,
    placesTakenThere: there.placesTaken,
    placesTaken: (here ?? there).placesTaken,
    next: next?.reference === application.reference ? undefined : next,
    alike,
    counting: alike.filter(isCounting),
  };
};

/** Reads what acts on an application rest on; `cityId` is the city that is asked for. */
export const readFacts = (
  deps: FactDeps,
  { member, call: record }: StaffVisit,
  view: CaseView,
  cityId?: string,
): Promise<ActFacts> => {
  const call = callInForce(deps.edition, record);
  const [application, kept] = [applicationOf(view), recordOf(view).case];
  const known = { call, perCity: call.perCity, application, case: kept };
  return hasRole(member.roles, secretariat)
    ? ofSecretariat(deps, known, cityId)
    : Promise.resolve(caseFacts(known));
};
