import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { addedMember } from '../../builders/members.ts';
import { testCall } from '../../world/web.ts';
import { actRules } from './act-rules.ts';
import type { Fields } from './asking.ts';
import { mailRules } from './mail-rules.ts';
import { documentId, reference } from './office.ts';
import {
  aDay,
  close,
  gone,
  issue,
  lateCode,
  listed,
  other,
  proposal,
  propose,
  typed,
  wasListed,
} from './prepared.ts';
import {
  deciders,
  everybody,
  maySee,
  type Rule,
  type Rules,
  type StaffRouteName,
  secretariat,
} from './rule.ts';

const newcomer = [...memberFormValues(addedMember({ address: 'new@we-gov.org' }))];
const file = { reference, kind: 'headshot', id: documentId };
const extension: Fields = [
  ['to', typed(testCall.closesAt + 3 * aDay)],
  ['reason', 'The site was down for an hour.'],
  ['read', String(testCall.closesAt)],
];

const signInRules = {
  'show-sign-in': { for: 'anybody', answers: ({ session }) => (session ? 303 : 200) },
  // Nothing answers at the address of this issuer.
  'begin-sign-in': { for: 'anybody', answers: 503 },
  'finish-sign-in': { for: 'anybody', answers: 400 },
  'show-signed-out': { for: 'anybody' },
  // Whoever is signed out already has what they want.
  'sign-out': { for: everybody, answers: 303, fields: [], strangers: 303 },
  'show-sessions': { for: everybody },
  'end-sessions': { for: everybody, answers: 303, fields: [['session', 'all']] },
} as const satisfies Rules;

const casesRules = {
  'show-home': { for: everybody },
  'list-cases': { for: everybody },
  'show-case': {
    for: everybody,
    params: { reference },
    answers: (who) => (maySee(who) ? 200 : 404),
  },
  'save-view': {
    ...{ for: everybody, answers: 303 },
    fields: [
      ['query', 'state=submitted'],
      ['name', 'Submitted'],
    ],
  },
  'remove-view': {
    ...{ for: everybody, answers: 303 },
    fields: [
      ['id', 'ab12cd34ef56'],
      ['for-all', 'yes'],
    ],
    reads: true,
  },
  'view-document': {
    ...{ for: everybody, params: file },
    answers: (who) => (maySee(who) ? 303 : 404),
  },
  // Without the link that the one before leads to.
  'download-for-staff': { for: everybody, params: file, answers: 404 },
} as const satisfies Rules;

const windowRules = {
  'show-window': { for: secretariat },
  'preview-extension': { for: deciders, fields: extension, reads: true },
  'extend-call': { for: deciders, fields: extension, answers: 303, fresh: true },
  'propose-shortening': {
    ...{ for: deciders, answers: 303 },
    fields: [
      ['shorter', typed(testCall.closesAt - 5 * aDay)],
      ['shorter-reason', 'Visas take longer.'],
    ],
  },
  'approve-shortening': {
    ...{ for: secretariat, answers: 303, fresh: true, prepare: propose },
    fields: [['proposal', proposal.id]],
  },
  'withdraw-shortening': {
    ...{ for: secretariat, answers: 303, prepare: propose },
    fields: [['proposal', proposal.id]],
  },
  'issue-late-code': {
    ...{ for: deciders, fresh: true, prepare: close },
    fields: [
      ['email', 'grace@city.gov'],
      ['until', typed(testCall.closesAt + 5 * aDay)],
      ['late-reason', 'Was in hospital.'],
      ['seed', 'a seed of the form'],
    ],
  },
  'revoke-late-code': {
    ...{ for: deciders, answers: 303, prepare: issue },
    fields: [['code', lateCode.digest]],
  },
} as const satisfies Rules;

const peopleRules = {
  'show-people': { for: deciders },
  'show-new-member': { for: deciders },
  'add-member': { for: deciders, fields: newcomer, answers: 303, fresh: true },
  'show-member': { for: deciders, params: { member: other.id }, prepare: listed },
  'change-member': {
    ...{ for: deciders, params: { member: other.id }, prepare: listed },
    ...{ answers: 303, fresh: true },
    fields: [['version', '1'], ...memberFormValues({ ...other, name: 'Hana Mori' })],
  },
  'remove-member': {
    ...{ for: deciders, params: { member: other.id }, prepare: listed },
    ...{ answers: 303, fresh: true, fields: [['version', '1']] },
  },
  'restore-member': {
    ...{ for: deciders, params: { member: gone.id }, prepare: wasListed },
    ...{ answers: 303, fresh: true, fields: [['version', String(gone.version)]] },
  },
  'show-settings': { for: everybody },
  'change-settings': {
    ...{ for: everybody, answers: 303 },
    fields: [
      ['zone', 'Africa/Cairo'],
      ['language', 'ko'],
      ['notices', 'both'],
    ],
  },
} as const satisfies Rules;

/** What holds for each route of the staff: one without its rule does not compile. */
export const routeRules: Readonly<Record<StaffRouteName, Rule | readonly Rule[]>> = {
  ...signInRules,
  ...casesRules,
  ...windowRules,
  ...peopleRules,
  ...actRules,
  ...mailRules,
};
