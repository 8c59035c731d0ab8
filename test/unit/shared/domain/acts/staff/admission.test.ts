import { describe, expect, test } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import { planAssign, planUnassign } from '#shared/domain/acts/staff/assignment.ts';
import { planChangeAddress } from '#shared/domain/acts/staff/change-address.ts';
import { planClearFlag } from '#shared/domain/acts/staff/clear-flag.ts';
import { planClearDuplicate, planConfirmDuplicate } from '#shared/domain/acts/staff/duplicates.ts';
import { planMatchCity } from '#shared/domain/acts/staff/match-city.ts';
import { planNote } from '#shared/domain/acts/staff/note.ts';
import { planHold, planPromote } from '#shared/domain/acts/staff/places.ts';
import { planResend } from '#shared/domain/acts/staff/resend-mail.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import {
  planBeginReview,
  planShortlist,
  planUnshortlist,
} from '#shared/domain/acts/staff/steps.ts';
import { planWithdrawFor } from '#shared/domain/acts/staff/withdraw-for.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import {
  type ActName,
  type NotAdmitted,
  refusalOf,
  rowOf,
  rows,
} from '#shared/domain/lifecycle/table.ts';
import { type Role, roles } from '#shared/domain/people/role.ts';
import type { Result } from '#shared/domain/result.ts';
import { type CaseStep, caseSteps } from '#shared/domain/selection/case.ts';
import { addedMember, andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

/** Somebody, and what they would do it to. */
type Standing = Readonly<{
  roles: readonly Role[];
  application: Application;
  step: CaseStep;
  reason: string | undefined;
}>;

/** One way in which an act comes out, and the rows of the table that may make it. */
type Way = Readonly<{
  rows: readonly ActName[];
  plan: (standing: Standing) => Result<Act, string>;
}>;

const full = testInForce.perCity;
const at = sampleApplication().receivedAt + 60_000;
const reviewer = addedMember();

const member = (held: readonly Role[]) => ({ id: andrew.id, name: andrew.name, roles: held });
const acting = ({ roles: held, application, reason }: Standing) => ({
  ...{ call: testInForce, member: member(held), at, application, reason },
});
const onCase = ({ roles: held, application: { reference }, step, reason }: Standing) => ({
  ...{ member: member(held), at, id: 'e1', reason },
  case: { reference, step, assigned: [andrew.id], version: 1 },
});

const unmatched = (application: Application): Application => ({
  ...application,
  cityId: undefined,
  answers: { ...application.answers, city: 'not-listed', otherCity: 'Kampala City' },
});

const match =
  (placesTaken: number) =>
  (standing: Standing): Result<Act, string> =>
    planMatchCity({
      ...acting(standing),
      application: unmatched(standing.application),
      cityId: 'kampala',
      seen: { placesTaken, next: undefined },
    });

const clear =
  (seen: Parameters<typeof planClearFlag>[0]['seen'], cityWasFull = false) =>
  (standing: Standing): Result<Act, string> =>
    planClearFlag({
      ...acting(standing),
      application: { ...standing.application, cityWasFull },
      seen,
    });

const clearDuplicate =
  (placesTaken: number, cityWasFull = false) =>
  (standing: Standing): Result<Act, string> =>
    planClearDuplicate({
      ...acting(standing),
      application: { ...standing.application, cityWasFull },
      seen: { placesTaken },
    });

const waiting: Application = {
  ...sampleApplication({}, { reference: 'Q9XDK7M2' }),
  state: 'held-for-city',
};

const ofApplications: Readonly<Record<string, Way>> = {
  'match a city with a place': { rows: ['match-city', 'match-free-city'], plan: match(0) },
  'match a city that is full': { rows: ['match-city', 'match-full-city'], plan: match(full) },
  'clear a check': { rows: ['clear'], plan: clear({ resembles: false, placesTaken: 0 }) },
  'clear a check, of one who was told that the city is full': {
    rows: ['clear-and-promote'],
    plan: clear({ resembles: false, placesTaken: 0 }, true),
  },
  'clear a check where the city is full': {
    rows: ['clear-into-queue'],
    plan: clear({ resembles: false, placesTaken: full }),
  },
  'clear a check of one that resembles another': {
    rows: ['clear-as-duplicate'],
    plan: clear({ resembles: true, placesTaken: 0 }),
  },
  'clear a duplicate': { rows: ['clear-duplicate'], plan: clearDuplicate(0) },
  'clear a duplicate, of one who was told that the city is full': {
    rows: ['clear-duplicate-and-promote'],
    plan: clearDuplicate(0, true),
  },
  'clear a duplicate where the city is full': {
    rows: ['clear-duplicate-into-queue'],
    plan: clearDuplicate(full),
  },
  'confirm a duplicate': {
    rows: ['confirm-duplicate'],
    plan: (standing) =>
      planConfirmDuplicate({ ...acting(standing), counts: { ...waiting, state: 'submitted' } }),
  },
  promote: {
    rows: ['promote', 'promote-returned'],
    plan: (standing) => planPromote({ ...acting(standing), seen: { placesTaken: 0 } }),
  },
  hold: {
    rows: ['hold'],
    plan: (standing) => planHold({ ...acting(standing), next: waiting }),
  },
  return: {
    rows: ['return'],
    plan: (standing) =>
      planReturn({ ...acting(standing), items: 'Which years?', lastDay: '2018-05-28' }),
  },
  'change the address': {
    rows: ['change-address'],
    plan: (standing) =>
      planChangeAddress({
        ...acting(standing),
        address: 'new.address@city.gov',
        draft: undefined,
        resembles: false,
        unreachable: [],
      }),
  },
  withdraw: {
    rows: ['withdraw'],
    plan: (standing) => planWithdrawFor({ ...acting(standing), next: undefined }),
  },
};

const ofCases: Readonly<Record<string, Way>> = {
  'begin the review': { rows: ['begin-review'], plan: (one) => planBeginReview(onCase(one)) },
  'put on the shortlist': { rows: ['shortlist'], plan: (one) => planShortlist(onCase(one)) },
  'take off the shortlist': { rows: ['unshortlist'], plan: (one) => planUnshortlist(onCase(one)) },
  assign: {
    rows: ['assign'],
    plan: (one) =>
      planAssign({
        ...onCase(one),
        ...{ call: testInForce, application: one.application, reviewer, acceptsWarnings: true },
      }),
  },
  unassign: {
    rows: ['unassign'],
    plan: (one) => planUnassign({ ...onCase(one), reviewer: andrew }),
  },
  'send a mail again': {
    rows: ['resend-mail'],
    plan: (one) => {
      const mail = {
        owner: { about: 'application', reference: one.application.reference },
        ...{ name: 'promoted', kind: 'promoted', to: 'grace@kcca.go.ug', language: 'en' },
        facts: { reference: one.application.reference, fullName: 'Grace Nakato' },
      } as unknown as Parameters<typeof planResend>[0]['mail'];
      return planResend({ ...onCase(one), mail, state: 'bounced', names: ['promoted'] });
    },
  },
  note: { rows: ['note'], plan: (one) => planNote({ ...onCase(one), text: 'They called.' }) },
};

const ways = [...Object.entries(ofApplications), ...Object.entries(ofCases)];

/** Every set of roles that somebody may have; nobody at all has none. */
const everyRoles: readonly (readonly Role[])[] = Array.from(
  { length: 2 ** roles.length },
  (_, bits) => roles.filter((_role, index) => (bits >> index) % 2 === 1),
);

const inState = (state: Application['state']): Application => ({
  ...sampleApplication(),
  state,
  cityId: 'kampala',
  ...(state === 'returned' && {
    returns: [{ from: 'held-for-city', at, endsAt: at + 1, items: ['Which years?'] }],
  }),
});

const everyStanding: readonly Standing[] = everyRoles.flatMap((held) =>
  applicationStates.flatMap((state) =>
    caseSteps.flatMap((step) =>
      [undefined, ' ', 'Asked by telephone'].map((reason) => ({
        ...{ roles: held, step, reason },
        application: inState(state),
      })),
    ),
  ),
);

/** What the rows say: undefined where one of them admits it. */
const tableSays = ({ rows: names }: Way, standing: Standing): readonly NotAdmitted[] => {
  const refusals = names.map((name) => {
    const from = rowOf(name).livesIn === 'case' ? standing.step : standing.application.state;
    return refusalOf(name, { ...standing, memberId: andrew.id, from });
  });
  const said = refusals.flatMap((refusal) => refusal ?? []);
  return said.length < refusals.length ? [] : said;
};

const madeBy = ({ changes = [], case: changed, notes }: Act): string | undefined => {
  if (notes) return 'note';
  return changed?.event.transition ?? changes[0]?.audit.transition;
};

const faultsOf = (way: Way, standing: Standing): readonly string[] => {
  const said = tableSays(way, standing);
  const result = way.plan(standing);
  const { roles: held, step, application, reason } = standing;
  const where = `${held.join('+') || 'nobody'}, ${application.state}, ${step}, ${reason}`;
  if (!result.ok) {
    const isSaid = said.some((refusal) => refusal === result.error);
    return isSaid ? [] : [`${where}: refused by ${result.error}, not by ${said}`];
  }
  if (said.length > 0) return [`${where}: done, though ${said}`];
  const made = madeBy(result.value);
  return way.rows.some((name) => name === made) ? [] : [`${where}: made ${made}`];
};

let asserted = 0;

// LonghornRacingElectric/recruiting-site-2026#120
describe('who may do what, and in which state, is what the row of the table says', () => {
  test('of every row that staff may make', () => {
    // What makes an application is asked of none that stands: see `entry.test.ts`.
    const ofOne = rows.filter(({ from }) => !from.includes('nothing'));
    const byStaff = ofOne.filter((row) => row.roles.length > 0).map(({ name }) => name);
    expect(new Set(ways.flatMap(([, way]) => way.rows))).toEqual(new Set(byStaff));
  });

  test.each(ways)('%s', (_, way) => {
    asserted += everyStanding.length;
    expect(everyStanding.flatMap((standing) => faultsOf(way, standing))).toEqual([]);
  });

  test('by every set of roles, in every state and step', () => {
    expect(asserted).toBe(ways.length * 16 * applicationStates.length * caseSteps.length * 3);
  });
});
