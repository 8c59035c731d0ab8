import { lateCodeMail } from '#shared/domain/acts/mails/late-code-mail.ts';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { type Role, roles } from '#shared/domain/people/role.ts';
import type { SiteRoute } from '#shared/web/routes/routes.ts';
import { addedMember, removedMember } from '../../builders/members.ts';
import { testCall } from '../../world/web.ts';
import type { Fields, Who } from './asking.ts';
import { documentId, type Office, officeHour, otherReviewer, reference } from './office.ts';

const aDay = 86_400_000;

/** What the site answers, and to whom: said once more, apart from the routes themselves. */
export type Rule = Readonly<{
  /** Whom it is for; `anybody` where nobody has to be signed in. */
  for: 'anybody' | readonly Role[];
  /** What stands in its path. */
  params?: Readonly<Record<string, string>>;
  /** The answer to those it is for; by default 200. */
  answers?: number | ((who: Who) => number);
  /** What is posted; a form that is acted on unless something keeps it from that. */
  fields?: Fields;
  /** What has to be there before. */
  prepare?: (office: Office) => Promise<unknown>;
  /** Whether it asks for a sign-in a moment ago. */
  fresh?: boolean;
  /** Whether it writes nothing for those it is for either. */
  reads?: boolean;
  /** What strangers are answered, where that is no refusal. */
  strangers?: number;
}>;

type Of<Area, Names = string> = Extract<SiteRoute, { area: Area; name: Names }>['name'];

/** The routes of the staff, in whichever area. */
export type StaffRouteName = Of<'staff'> | Of<'documents', 'view-document' | 'download-for-staff'>;

type Rules = Readonly<Record<string, Rule>>;

const everybody = roles;
const secretariat: readonly Role[] = ['staff', 'decider'];
const deciders: readonly Role[] = ['decider'];

const isSecretariat = ({ roles: held }: Who): boolean =>
  held.some((role) => secretariat.includes(role));

/** The secretariat sees the application, and of its two reviewers the one of another city. */
export const maySee = (who: Who): boolean =>
  isSecretariat(who) || who.session?.memberId === otherReviewer.id;

/** On the clock of the call, the last minute before an instant. */
const typed = (instant: number): string =>
  new Date(instant - 60_000 + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const proposal = {
  id: 'ab12cd34ab12cd34',
  from: testCall.closesAt,
  closesAt: testCall.closesAt - 5 * aDay,
  memberId: 'somebody-else',
  by: 'Somebody Else (decider)',
  reason: 'Visas take longer.',
  at: officeHour - 60_000,
};
const propose = async ({ deps }: Office) => (await deps.window()).shortenings.propose(proposal);

const lateCode = {
  digest: 'c'.repeat(64),
  address: 'late@city.gov',
  language: 'en',
  until: testCall.closesAt + 5 * aDay,
  by: 'Jisoo Kim (decider)',
  at: officeHour - 60_000,
  reason: 'Was in hospital.',
  used: undefined,
  revoked: undefined,
} as const;

/** Codes are issued once the call has closed. */
const close = async ({ clock }: Office) => {
  clock.at = testCall.graceEndsAt + aDay;
};
const issue = async ({ deps }: Office) =>
  (await deps.window()).lateCodes.issue(
    lateCode,
    lateCodeMail(lateCode, { id: 'c'.repeat(16), code: 'K7M2Q9XD4T' }),
  );

/** The member whose page it is. */
const other = addedMember({
  id: 'other',
  name: 'Hana Sato',
  address: 'hana@we-gov.org',
  roles: ['reviewer', 'staff'],
});
const listed = async ({ deps }: Office) => (await deps.members()).save(undefined, other);
const gone = removedMember(officeHour - aDay);
const wasListed = async ({ deps }: Office) => (await deps.members()).save(undefined, gone);

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
export const routeRules: Readonly<Record<StaffRouteName, Rule>> = {
  ...signInRules,
  ...casesRules,
  ...windowRules,
  ...peopleRules,
};
