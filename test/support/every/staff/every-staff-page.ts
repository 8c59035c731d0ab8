import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import type { PeopleEntry } from '#shared/domain/people/people-entry.ts';
import { forbiddenPage, missingPage } from '#shared/staff/pages/forbidden-page.tsx';
import { type SendAgainReason, sendAgainPage } from '#shared/staff/pages/send-again-page.tsx';
import { memberPage } from '../../../../functions/staff/people/pages/member-page.tsx';
import { newMemberPage } from '../../../../functions/staff/people/pages/new-member-page.tsx';
import { peoplePage } from '../../../../functions/staff/people/pages/people-page.tsx';
import { settingsPage } from '../../../../functions/staff/people/pages/settings-page.tsx';
import { sessionsPage } from '../../../../functions/staff/sign-in/pages/sessions-page.tsx';
import {
  type SignInFailure,
  signInFailedPage,
} from '../../../../functions/staff/sign-in/pages/sign-in-failed-page.ts';
import { signInPage } from '../../../../functions/staff/sign-in/pages/sign-in-page.tsx';
import { signedOutPage } from '../../../../functions/staff/sign-in/pages/signed-out-page.ts';
import { addedMember, decider, removedMember } from '../../builders/members.ts';
import { type ShownPage, shownCall, shownContext } from '../../builders/shown.ts';
import { shownMembers, shownSession, shownVisit } from '../../staff/shown-staff.ts';
import { exportPages } from './every-export-page.ts';
import { staffActPages } from './every-staff-act-page.ts';
import { staffListPages } from './every-staff-list-page.ts';
import { staffMailPages } from './every-staff-mail-page.ts';

const failures: readonly SignInFailure[] = [
  ...(['ended', 'declined', 'not-again', 'failed', 'unreachable', 'not-listed'] as const),
];

const reasons: readonly SendAgainReason[] = [
  'signed-out',
  'sign-in-again',
  'other-session',
  'failed',
];

const typed = new Map([
  ['name', 'Grace Nakato'],
  ['zone', 'Asia/Seoul'],
]);

const signInPages: readonly ShownPage[] = [
  {
    name: 'the page to sign in on',
    html: (language) =>
      signInPage(shownContext(language, '/staff/sign-in'), `/${language}/staff/sessions`),
  },
  ...failures.map((failure) => ({
    name: `the page of a sign-in that is ${failure}`,
    html: (language: string) =>
      signInFailedPage(shownContext(language), failure, `/${language}/staff`).body,
  })),
  {
    name: 'the page after signing out',
    html: (language) => signedOutPage(shownContext(language, '/staff/signed-out'), undefined),
  },
  {
    name: 'the page that leads on to the issuer',
    html: (language) =>
      signedOutPage(shownContext(language, '/staff/signed-out'), 'https://issuer.example/logout'),
  },
  {
    name: 'the page of one’s browsers',
    html: (language) =>
      sessionsPage({
        visit: shownVisit(language, {
          path: '/staff/sessions',
          route: 'show-sessions',
          query: { done: 'ended' },
        }),
        sessions: [shownSession(), shownSession({ digest: 'b'.repeat(64), browser: '' })],
      }),
  },
];

const framePages: readonly ShownPage[] = [
  {
    name: 'the page that is for other roles',
    html: (language) => forbiddenPage(shownVisit(language, { route: 'show-people' })).body,
  },
  {
    name: 'the page of the staff that is nowhere',
    html: (language) => missingPage(shownVisit(language)).body,
  },
  ...reasons.map((reason) => ({
    name: `the page to send a form again: ${reason}`,
    html: (language: string) => {
      const { context, request } = shownVisit(language);
      return sendAgainPage({ context, request, values: typed, reason, token: 'token' }).body;
    },
  })),
];

const entries: readonly PeopleEntry[] = [
  {
    at: shownCall.closesAt - 1,
    by: decider.id,
    memberId: 'added-1',
    act: 'changed',
    changes: [
      { field: 'roles', from: 'reviewer', to: 'reviewer staff' },
      { field: 'cityId', from: 'seoul', to: '' },
      { field: 'language', from: 'en', to: 'ko' },
      { field: 'notices', from: 'each', to: 'both' },
    ],
  },
  ...(['added', 'removed', 'restored'] as const).map(
    (act): PeopleEntry => ({
      at: shownCall.opensAt,
      by: decider.id,
      memberId: 'added-1',
      act,
      changes: [],
    }),
  ),
];

type MemberParts = Omit<Parameters<typeof memberPage>[0], 'visit' | 'members' | 'values'>;

const member = (
  name: string,
  parts: MemberParts,
  asked: Parameters<typeof shownVisit>[1] = {},
): ShownPage => ({
  name: `the page of a member ${name}`,
  html: (language) =>
    memberPage({
      visit: shownVisit(language, { route: 'show-member', ...asked }),
      members: shownMembers,
      values: memberFormValues(parts.member),
      ...parts,
    }),
});

const path = '/staff/people/added-1';
const shown = addedMember({ subject: 's' });

const peoplePages: readonly ShownPage[] = [
  {
    name: 'the list of people',
    html: (language) =>
      peoplePage({
        visit: shownVisit(language, { path: '/staff/people', route: 'show-people' }),
        members: shownMembers,
      }),
  },
  {
    name: 'the form for a new member',
    html: (language) =>
      newMemberPage({
        visit: shownVisit(language, { path: '/staff/new-member', route: 'show-new-member' }),
        values: new Map([['zone', 'Asia/Seoul']]),
      }),
  },
  {
    name: 'the form for a new member with nothing filled in',
    html: (language) =>
      newMemberPage({
        visit: shownVisit(language),
        values: new Map(),
        faults: new Map([
          ['name', 'missing'],
          ['address', 'taken'],
          ['roles', 'missing'],
          ['city', 'not-an-option'],
          ['zone', 'missing'],
          ['language', 'missing'],
          ['notices', 'missing'],
        ]),
      }),
  },
  member('with a history', { member: shown, entries }, { path, query: { done: 'added' } }),
  member('who has not signed in', { member: addedMember(), entries: [] }, { path }),
  member('who was removed', { member: removedMember(shownCall.opensAt), entries }, { path }),
  member('whom another has changed', {
    member: shown,
    entries,
    refusal: 'changed',
    typed: { ...shown, zone: 'Asia/Seoul', roles: ['staff'] },
  }),
  member('who decides alone', { member: decider, entries: [], refusal: 'last-decider' }),
  member('whose address another has', { member: shown, entries: [], refusal: 'address-taken' }),
  {
    name: 'one’s settings',
    html: (language) =>
      settingsPage({
        visit: shownVisit(language, {
          path: '/staff/settings',
          route: 'show-settings',
          query: { done: 'changed' },
        }),
        values: memberFormValues(decider),
      }),
  },
];

/** The pages of the staff in every state. Those of each subject join here. */
export const staffPages: readonly ShownPage[] = [
  ...signInPages,
  ...framePages,
  ...peoplePages,
  ...exportPages,
  ...staffActPages,
  ...staffMailPages,
  ...staffListPages,
];
