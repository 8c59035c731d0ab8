import type { CallState } from '#shared/domain/call/call-window.ts';
import type { ExtensionRefusal } from '#shared/domain/call/extension.ts';
import type { LateCodeRefusal, LateCodeState } from '#shared/domain/call/late-code.ts';
import type { ApprovalRefusal } from '#shared/domain/call/shortening.ts';
import { notAMinute } from '../site/typed-dates.ts';

const states: Readonly<Record<CallState, string>> = {
  announced: 'The call for applications is announced and not open yet.',
  open: 'The call for applications is open.',
  grace: 'The deadline has passed. The grace period is running.',
  closed: 'The call for applications is closed.',
  archived: 'The call for applications is in the archive.',
};

const extensionRefusals: Readonly<Record<ExtensionRefusal, string>> = {
  'not-later': 'Enter a time after the current deadline',
  'no-time-left': 'Enter a time that is more than a minute away',
  'closing-now':
    'The call closes within a minute. Wait until it has closed, then extend it and reopen it.',
  'has-closed': 'Confirm that the call reopens',
  'after-workshop': 'Enter a time before the workshop starts',
  'no-reason': 'Enter a reason of 500 characters or fewer',
  nobody: 'Your account has no name. Ask a decider to add it.',
};

const shorteningRefusals: Readonly<Record<ApprovalRefusal, string>> = {
  'not-earlier': 'Enter a time before the current deadline',
  'too-soon': 'Enter a time that is at least 24 hours from now and from the opening',
  'has-closed': 'The call has closed, so there is nothing to shorten.',
  'no-reason': 'Enter a reason of 500 characters or fewer',
  nobody: 'Your account has no name. Ask a decider to add it.',
  'same-person': 'Another member of the secretariat has to agree. You proposed this yourself.',
  'not-yours': 'Your role does not let you agree to this.',
  expired: 'This proposal is older than 24 hours. Propose it again.',
  moved: 'The deadline was moved after this was proposed. Withdraw it and propose it again.',
};

const lateCodeRefusals: Readonly<Record<LateCodeRefusal, string>> = {
  'still-open': 'The call is still open to everybody, so nobody needs a code.',
  archived: 'The call is in the archive, so nobody can apply.',
  'too-short': 'Enter a time that is at least an hour from now',
  'too-long': 'Enter a time within 30 days and before the workshop starts',
  'no-reason': 'Enter a reason of 500 characters or fewer',
  nobody: 'Your account has no name. Ask a decider to add it.',
};

const codeStates: Readonly<Record<LateCodeState, string>> = {
  usable: 'Not used yet',
  used: 'Used',
  revoked: 'Revoked',
  expired: 'Expired',
};

/** The page of the deadline, its extension and shortening, and of late applications. */
export const staffWindow = {
  title: 'Deadline and late applications',
  states,
  dates: 'Dates of the call',
  opens: 'Opens',
  closes: 'Deadline',
  graceEnds: 'End of the grace period',
  archives: 'Moves to the archive',
  before: 'Earlier deadlines',
  history: 'Changes of the deadline',
  noHistory: 'The deadline was never changed.',
  when: 'When',
  who: 'Who',
  change: 'Change',
  reason: 'Reason',
  both: (one: string, other: string): string => `${one}, with the agreement of ${other}`,
  fromTo: (from: string, to: string): string => `From ${from} to ${to}`,
  done: {
    extended: 'The deadline is extended. Pages show it within seconds.',
    proposed: 'Your proposal is saved. A second member has to agree within 24 hours.',
    shortened: 'The deadline is now earlier. Pages show it within seconds.',
    withdrawn: 'The proposal is withdrawn.',
    revoked: 'The late code is revoked.',
  },
  meanwhile: (who: string): string =>
    `${who} changed the deadline meanwhile, so nothing was done. Check the dates, then try again.`,
  somebody: 'Somebody else',
  to: (clock: string): string => `New deadline (${clock})`,
  toHint: (example: string) => `For example: ${example}`,
  notAMinute,
  reasonHint: 'For the record of changes. Applicants do not see it.',
  extend: {
    title: 'Extend the deadline',
    reopens: 'The call has closed. I want to reopen it.',
    preview: 'Preview the extension',
    refusals: extensionRefusals,
  },
  preview: {
    title: 'Check the extension',
    lead: 'Nothing has changed yet. After you extend the deadline, pages and emails say so within a minute.',
    now: 'Deadline now',
    after: 'New deadline',
    grace: 'Grace period',
    minutes: (count: number): string => `${count} minutes after the deadline, as before`,
    reopens: 'The call has closed, and it opens again.',
    struckThrough: 'Shown crossed out on pages',
    subscribers: 'People who signed up for email updates',
    told: (count: number): string =>
      `${count} ${count === 1 ? 'person gets' : 'people get'} an email within a minute`,
    drafts: 'Applications not submitted yet',
    draftsOf: (drafts: number, withAddress: number): string =>
      `${drafts} ${drafts === 1 ? 'application' : 'applications'}, ${withAddress} of them with an email address`,
    atLeast: (drafts: number, withAddress: number): string =>
      `At least ${drafts} applications, ${withAddress} of them with an email address. The table is too large to count them all here.`,
    kept: 'They are kept until',
    reminders: 'Reminders to submit them',
    atOnce: 'Within a minute',
    quiet: 'In cities where it is night then, at 07:00 local time',
    none: 'None, because too little time is left',
    contacts: 'Contacts of the call',
    contactsTold: (count: number): string =>
      `${count} ${count === 1 ? 'person gets' : 'people get'} the summary after the new deadline`,
    waiting: 'Emails not sent yet',
    dropped: 'Emails that say that the call has closed and were not sent yet are dropped.',
    renewed: 'Reminders that name the old deadline are dropped or sent with the new one.',
    confirm: 'Extend the deadline',
    back: 'Go back without a change',
  },
  shorten: {
    title: 'Set an earlier deadline',
    lead: 'People rely on the published deadline. A second member has to agree within 24 hours, and the new deadline is at least 24 hours after that.',
    alone:
      'You are the only active member who runs this call. Ask the technical team to set an earlier deadline.',
    propose: 'Propose the earlier deadline',
    pending: (who: string): string => `${who} proposes an earlier deadline`,
    waits: 'Somebody has to agree by',
    follows:
      'Pages show the current deadline crossed out, and reminders name the new one. People who signed up for email updates are not told.',
    own: 'Another member of the secretariat has to agree.',
    approve: 'Agree and set the earlier deadline',
    withdraw: 'Withdraw the proposal',
    waitsAlready: 'Another proposal is waiting. Agree to it or withdraw it first.',
    gone: 'The proposal was withdrawn or agreed to meanwhile.',
    proposerGone:
      'The member who proposed this is no longer a decider. Withdraw the proposal. A decider can then make a new one.',
    refusals: shorteningRefusals,
  },
  codes: {
    title: 'Late applications',
    lead: 'A late code lets one email address submit one application after the deadline.',
    notYet: 'You can issue late codes on this page after the deadline.',
    email: 'Email address of the applicant',
    until: (clock: string): string => `Deadline to submit with the code (${clock})`,
    language: 'Language of the email',
    languages: { en: 'English', ko: 'Korean' },
    issue: 'Issue late code',
    list: 'Late codes',
    none: 'No late code was issued.',
    address: 'Email address',
    ends: 'Ends',
    issued: 'Issued',
    state: 'Status',
    states: codeStates,
    usedFor: (reference: string): string => `Used for application ${reference}`,
    revokedBy: (who: string): string => `Revoked by ${who}`,
    revokeOf: (address: string): string => `Revoke the code of ${address}`,
    gone: 'This code was used or revoked meanwhile.',
    refusals: lateCodeRefusals,
    made: {
      title: 'Late code issued',
      code: 'Code',
      sent: (address: string): string => `We email it to ${address} within a minute.`,
      once: 'Write it down if you want to say it on the phone. It is not shown again.',
      back: 'Go to the deadline and late applications',
    },
  },
};
