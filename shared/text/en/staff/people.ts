import type { AddressError } from '#shared/domain/form/form-fields.ts';
import type { NoticeChoice } from '#shared/domain/people/member.ts';
import type { MemberFault, MemberFormField } from '#shared/domain/people/member-fields.ts';
import type { ComparedField, PeopleAct } from '#shared/domain/people/people-entry.ts';

const labels: Readonly<Record<MemberFormField, string>> = {
  name: 'Name',
  address: 'Email address',
  roles: 'Roles',
  city: 'City (optional)',
  zone: 'Time zone',
  language: 'Language',
  notices: 'Emails about applications',
};

const faults: Readonly<
  Record<MemberFormField, Partial<Record<Exclude<MemberFault, AddressError>, string>>>
> = {
  name: { missing: 'Enter a name', 'too-long': 'The name must be 120 characters or fewer' },
  address: {
    missing: 'Enter an email address',
    'too-long': 'The email address must be 254 characters or fewer',
    taken: 'Another member has this email address. Enter a different one.',
  },
  roles: { missing: 'Select at least one role' },
  city: { 'not-an-option': 'Select a city from the list' },
  zone: { missing: 'Select a time zone', 'not-an-option': 'Select a time zone from the list' },
  language: { missing: 'Select a language', 'not-an-option': 'Select a language' },
  notices: {
    missing: 'Select how we email about applications',
    'not-an-option': 'Select how we email about applications',
  },
};

const compared: Readonly<Record<ComparedField, string>> = {
  name: 'Name',
  address: 'Email address',
  roles: 'Roles',
  cityId: 'City',
  zone: 'Time zone',
  language: 'Language',
  notices: 'Emails about applications',
};

const acts: Readonly<Record<PeopleAct, string>> = {
  added: 'Added to the list',
  changed: 'Changed',
  removed: 'Removed from the list',
  restored: 'Put back on the list',
};

const notices: Readonly<Record<NoticeChoice, string>> = {
  each: 'One email for each event',
  digest: 'One email a day at 09:00',
  both: 'Both',
};

/** The list of the staff, its members, and what each chooses for themselves. */
export const staffPeople = {
  labels,
  faults,
  compared,
  acts,
  notices,
  hints: {
    address: 'The address that they sign in with.',
    roles:
      'Reviewers read the applications assigned to them. Staff read all applications and work on them. Deciders also change the deadline and the list of people. The travel desk sees participants once they are chosen.',
    city: 'The member city that they work for. As a reviewer they do not see its applications.',
    zone: 'We show times in this zone.',
  },
  noCity: 'No city',
  chooseZone: 'Select a time zone',
  languages: { en: 'English', ko: '한국어 (Korean)' },
  list: {
    title: 'People',
    back: 'Back to the list of people',
    caption: (count: number) => `Members (${count})`,
    removedCaption: (count: number) => `Removed members (${count})`,
    since: 'Removed on',
    add: 'Add a member',
    account: (command: string) =>
      `A member also needs an account at the sign-in service. After you add somebody, ask the technical team to invite them with the command “${command}”.`,
  },
  add: { title: 'Add a member', button: 'Add member' },
  member: {
    details: 'Details',
    save: 'Save changes',
    removed: (date: string) => `Removed on ${date}. This person cannot sign in.`,
    account: 'Account at the sign-in service',
    hasAccount:
      'Connected. If you change the email address, the next account that signs in with the new address is connected.',
    hasNone: 'Not connected yet: this person has not signed in.',
    remove: {
      title: 'Remove from the list',
      text: 'This person is signed out at once and cannot sign in again. What they wrote is kept.',
      button: 'Remove member',
    },
    restore: {
      title: 'Put back on the list',
      text: 'This person can sign in again with the roles shown on this page.',
      button: 'Put member back',
    },
    history: 'History',
    noHistory: 'No changes yet.',
    columns: { when: 'When', who: 'Who', what: 'What' },
    added: (field: string, to: string) => `${field}: “${to}”`,
    change: (field: string, from: string, to: string) => `${field}: “${from}” → “${to}”`,
    nothing: 'none',
  },
  refusals: {
    'last-decider':
      'A call needs at least one decider. Give another member the role “Decider” first.',
    'address-taken': 'Another member has this email address.',
    changed:
      'Somebody has changed this member meanwhile. Nothing was saved. Compare what is stored with what you entered, then save again.',
  },
  conflict: {
    caption: 'What is different',
    field: 'Field',
    stored: 'Stored now',
    yours: 'You entered',
  },
  settings: {
    title: 'My settings',
    button: 'Save settings',
    signedIn: 'Where you are signed in',
    browsers: 'Show your browsers or sign out everywhere',
  },
  done: {
    added: 'The member is on the list. Now ask the technical team to invite them.',
    changed: 'The changes are saved.',
    removed: 'The member is removed and signed out.',
    restored: 'The member is back on the list.',
  },
};
