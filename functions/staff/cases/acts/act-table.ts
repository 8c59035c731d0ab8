import type { Act } from '#shared/domain/acts/act.ts';
import { planAssign, planUnassign } from '#shared/domain/acts/staff/assignment.ts';
import type { CaseAct } from '#shared/domain/acts/staff/case-act.ts';
import { planClearFlag } from '#shared/domain/acts/staff/clear-flag.ts';
import { planClearDuplicate, planConfirmDuplicate } from '#shared/domain/acts/staff/duplicates.ts';
import { planMatchCity } from '#shared/domain/acts/staff/match-city.ts';
import { planNote } from '#shared/domain/acts/staff/note.ts';
import type { StaffActName } from '#shared/domain/acts/staff/offered-acts.ts';
import { planHold, planPromote } from '#shared/domain/acts/staff/places.ts';
import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { StaffAct } from '#shared/domain/acts/staff/staff-act.ts';
import {
  planBeginReview,
  planShortlist,
  planUnshortlist,
} from '#shared/domain/acts/staff/steps.ts';
import { planWithdrawFor } from '#shared/domain/acts/staff/withdraw-for.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { ActFacts } from './act-facts.ts';

/** What the form of an act asks for; each is the name of its field. */
export type ActField = 'city' | 'counts' | 'items' | 'lastDay' | 'text' | 'reviewer' | 'reason';

/** What an act is planned with. */
export type Asked = Readonly<{
  facts: ActFacts;
  values: FormValues;
  /** Everybody who has been of the staff. */
  members: readonly Member[];
  application: StaffAct;
  case: CaseAct;
}>;

export type ActDescription = Readonly<{
  fields: readonly ActField[];
  /** It takes something away from the applicant. */
  isDangerous?: true;
  /** What will be sent is shown before it is. */
  isPreviewed?: true;
  plan: (asked: Asked) => Result<Act, StaffRefusal>;
}>;

const typed = ({ values }: Asked, field: ActField): string => values.get(field) ?? '';

const confirmDuplicate = (asked: Asked): Result<Act, StaffRefusal> => {
  const counts = asked.facts.alike.find(({ reference }) => reference === typed(asked, 'counts'));
  return counts ? planConfirmDuplicate({ ...asked.application, counts }) : err('does-not-count');
};

const reviewerIn = (asked: Asked): Member | undefined =>
  asked.members.find(({ id }) => id === typed(asked, 'reviewer'));

/** The box by which a member says that they have seen what stands against a reviewer, and which one. */
export const acceptsBox = 'accepts';
export const acceptsFor = 'acceptsFor';

const acceptsWarningsIn = ({ values }: Asked, { id }: Member): boolean =>
  values.get(acceptsBox) === 'yes' && values.get(acceptsFor) === id;

const assign = (asked: Asked): Result<Act, StaffRefusal> => {
  const reviewer = reviewerIn(asked);
  const { call, application } = asked.facts;
  if (!reviewer) return err('no-reviewer');
  const acceptsWarnings = acceptsWarningsIn(asked, reviewer);
  return planAssign({ ...asked.case, call, application, reviewer, acceptsWarnings });
};

const unassign = (asked: Asked): Result<Act, StaffRefusal> => {
  const reviewer = reviewerIn(asked);
  return reviewer ? planUnassign({ ...asked.case, reviewer }) : err('no-reviewer');
};

const placesOf = ({ placesTaken }: ActFacts) => ({ seen: { placesTaken } });

const clear = ({ application, facts: { alike, placesTaken } }: Asked) =>
  planClearFlag({ ...application, seen: { resembles: alike.length > 0, placesTaken } });

const matchCity = (asked: Asked) => {
  const { application, facts } = asked;
  const seen = { placesTaken: facts.placesTakenThere, next: facts.next };
  return planMatchCity({ ...application, cityId: typed(asked, 'city'), seen });
};

/** Every act of staff on one application: what is asked for, and how it is planned. */
export const actTable: Readonly<Record<StaffActName, ActDescription>> = {
  'match-city': { fields: ['city', 'reason'], plan: matchCity },
  clear: { fields: ['reason'], plan: clear },
  'clear-duplicate': {
    fields: ['reason'],
    plan: ({ application, facts }) => planClearDuplicate({ ...application, ...placesOf(facts) }),
  },
  'confirm-duplicate': { fields: ['counts', 'reason'], isDangerous: true, plan: confirmDuplicate },
  promote: {
    fields: ['reason'],
    plan: ({ application, facts }) => planPromote({ ...application, ...placesOf(facts) }),
  },
  hold: {
    fields: ['reason'],
    isDangerous: true,
    plan: ({ application, facts: { next } }) => planHold({ ...application, next }),
  },
  return: {
    fields: ['items', 'lastDay'],
    isPreviewed: true,
    plan: (asked) =>
      planReturn({
        ...asked.application,
        items: typed(asked, 'items'),
        lastDay: typed(asked, 'lastDay'),
      }),
  },
  withdraw: {
    fields: ['reason'],
    isDangerous: true,
    plan: ({ application, facts: { next } }) => planWithdrawFor({ ...application, next }),
  },
  note: {
    fields: ['text'],
    plan: (asked) => planNote({ ...asked.case, text: typed(asked, 'text') }),
  },
  assign: { fields: ['reviewer', 'reason'], plan: assign },
  unassign: { fields: ['reviewer', 'reason'], plan: unassign },
  'begin-review': { fields: ['reason'], plan: (asked) => planBeginReview(asked.case) },
  shortlist: { fields: ['reason'], plan: (asked) => planShortlist(asked.case) },
  unshortlist: { fields: ['reason'], plan: (asked) => planUnshortlist(asked.case) },
};
