import { type StaffActName, staffActNames } from '#shared/domain/acts/staff/offered-acts.ts';
import { refusalOf } from '#shared/domain/lifecycle/table.ts';
import type { Role } from '#shared/domain/people/role.ts';
import { formValues } from '../../builders/builders.ts';
import { actFields, third } from './act-fields.ts';
import type { Who } from './asking.ts';
import { type Office, otherReviewer, reference } from './office.ts';
import { maySee, type Rule, type Rules, secretariat } from './rule.ts';

const whoActs: readonly Role[] = ['staff', 'decider', 'reviewer'];

const prepare = async ({ deps }: Office) => (await deps.members()).save(undefined, third);

const inCase: readonly string[] = [
  'begin-review',
  'shortlist',
  'unshortlist',
  'assign',
  'unassign',
  'note',
];

/** What the table says of one that is submitted and new; it asks for a reason where one is given. */
const refusalFor = (name: StaffActName, { roles, session }: Who) =>
  refusalOf(name, {
    ...{ roles, memberId: session?.memberId ?? '', reason: 'Asked by telephone' },
    from: inCase.includes(name) ? 'new' : 'submitted',
  });

/** Its city is a member city already, and nobody waits for its place. */
const cannotBe: readonly StaffActName[] = ['match-city', 'hold'];

const outcome =
  (name: StaffActName, done: number, refused: number) =>
  (who: Who): number => {
    if (!maySee(who)) return 404;
    const refusal = refusalFor(name, who);
    if (refusal === 'not-your-role') return 403;
    return refusal || cannotBe.includes(name) ? refused : done;
  };

const fieldsOf = actFields(otherReviewer);

const shown = staffActNames.map(
  (act): Rule => ({
    ...{ for: whoActs, params: { reference, act } },
    answers: outcome(act, 200, 200),
  }),
);

const done = staffActNames.map(
  (act): Rule => ({
    ...{ for: whoActs, params: { reference, act }, prepare },
    fields: [
      ...(fieldsOf[act] ?? []),
      ['version', '1'],
      ['caseVersion', '1'],
      ['reason', 'Asked by telephone'],
    ],
    answers: outcome(act, 303, 422),
  }),
);

/** What is done to applications, one at a time and many at once. */
export const actRules = {
  'show-act': [...shown, { for: whoActs, params: { reference, act: 'erase' }, answers: 404 }],
  'do-act': [
    ...done,
    { for: whoActs, params: { reference, act: 'erase' }, fields: [], answers: 404 },
  ],
  'show-new-application': { for: secretariat },
  'enter-application': {
    for: secretariat,
    answers: 303,
    fields: [
      ...formValues({ email: 'odongo@city.example', fullName: 'Odongo Okello' }),
      ['reason', 'A letter of 2 March'],
      ['language', 'en'],
      ['agreedOn', '2018-05-01'],
    ],
  },
  'show-selected': { for: secretariat },
  'act-on-selected': {
    for: secretariat,
    fields: [
      ['act', 'shortlist'],
      [`seen-${reference}`, '1'],
      ['reason', 'Asked by telephone'],
    ],
  },
  'show-duplicates': { for: secretariat, params: { reference } },
} as const satisfies Rules;
