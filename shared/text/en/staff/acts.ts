import type { StaffRefusal } from '#shared/domain/acts/staff/refusals.ts';
import { longestItem, mostItems, mostReturns } from '#shared/domain/application/return.ts';
import type { ActName } from '#shared/domain/lifecycle/table.ts';
import { notADay } from '../site/typed-dates.ts';

const notTold = 'The applicant is not told and cannot see it.';

/** What staff can do to an application: the button, what it does, and who is told. */
const acts = {
  'match-city': {
    name: 'Match the city',
    does: 'You choose the member city that the applicant means. The application gets a place of that city. If the city is full, the application goes on hold, and its turn depends on the time at which it was submitted.',
    told: 'The applicant sees it in the history. We email the applicant only if the application goes on hold or is no longer on hold.',
  },
  'clear-duplicate': {
    name: 'Mark as not a duplicate',
    does: 'The application is considered on its own. It gets a place of its city. If the city is full, it goes on hold.',
    told: 'The applicant reads “Checked by us” in the history. We email the applicant only if the application goes on hold or is no longer on hold.',
  },
  'confirm-duplicate': {
    name: 'Confirm the duplicate',
    does: 'This application stays in the list, but it is not considered. The application that you choose is considered.',
    told: 'We email the applicant that the other application is considered. The email names the other one only if both have the same email address.',
  },
  clear: {
    name: 'Mark as not automated',
    does: 'This ends the check. The application gets a place of its city. If the city is full, it goes on hold.',
    told: 'The applicant reads “Checked by us” in the history. We email the applicant only if the application goes on hold or is no longer on hold. The secretariat gets an email.',
  },
  promote: {
    name: 'Give a free place',
    does: 'The application is no longer on hold and takes a free place of its city.',
    told: 'We email the applicant. The secretariat gets an email.',
  },
  hold: {
    name: 'Put on hold',
    does: 'The application goes on hold behind the others of its city. The first of them gets its place.',
    told: 'We email both applicants. Neither of them sees your reason.',
  },
  return: {
    name: 'Ask for more information',
    does: 'We send your questions to the applicant. While we wait for the answer, the application keeps its place, or its turn if it is on hold.',
    told: 'We email the applicant your questions and the date, and send a reminder 2 days before it. The email does not give your name.',
  },
  withdraw: {
    name: 'Withdraw for the applicant',
    does: 'You withdraw the application because the applicant asked for it. Its place goes to the next application of the city.',
    told: 'We email the applicant. The secretariat gets an email. The applicant does not see your reason.',
  },
  note: {
    name: 'Add a note',
    does: 'You add a note for the secretariat. You cannot change it later. To correct it, add another note.',
    told: notTold,
  },
  assign: {
    name: 'Assign a reviewer',
    does: 'The reviewer can read the application and its documents.',
    told: notTold,
  },
  unassign: {
    name: 'Remove the reviewer',
    does: 'The reviewer can no longer open the application.',
    told: notTold,
  },
  'change-address': {
    name: 'Change the email address',
    does: 'From now on we email the applicant at the new address. Browsers that have the application open are signed out, and a new 6-digit code goes to the new address only.',
    told: 'The new address gets the receipt. The old address gets an email that does not name the new one. The applicant sees in the history that we changed it.',
  },
  'resend-mail': {
    name: 'Send the email again',
    does: 'We send the same email again, to the same address.',
    told: 'The person who got the email before gets it again.',
  },
  'begin-review': {
    name: 'Start the review',
    does: 'The application is shown as under review.',
    told: notTold,
  },
  shortlist: {
    name: 'Add to the shortlist',
    does: 'The application moves to the next step of the selection.',
    told: notTold,
  },
  unshortlist: {
    name: 'Remove from the shortlist',
    does: 'The application is under review again.',
    told: notTold,
  },
} as const;

/** What has happened, as staff read it. */
const history = {
  start: 'Started',
  submit: 'Submitted',
  'submit-over-quota': 'Submitted, on hold for the city',
  'submit-as-duplicate': 'Submitted, on hold as a possible duplicate',
  'submit-for-check': 'Submitted, on hold for a check',
  revise: 'Changed and submitted again',
  'revise-into-full-city': 'Changed to a full city, on hold',
  'revise-into-free-city': 'Changed to a city with a free place, no longer on hold',
  'revise-for-check': 'Changed and submitted again, on hold for a check',
  clear: 'Check ended',
  'clear-and-promote': 'Check ended, no longer on hold for the city',
  'clear-into-queue': 'Check ended, on hold for the city',
  'clear-as-duplicate': 'Check ended, on hold as a possible duplicate',
  promote: 'Got a free place of the city',
  'promote-returned': 'Got a free place of the city while we wait for an answer',
  'answer-return': 'Answered our questions',
  'change-consents': 'Consents changed',
  'ask-endorser': 'Supervisor asked for the nomination',
  endorse: 'Nomination confirmed by the supervisor',
  'refuse-endorsement': 'Nomination refused by the supervisor',
  'bounce-endorsement': 'Email to the supervisor not delivered',
  withdraw: 'Withdrawn',
  expire: 'Not submitted before the deadline',
  'match-city': 'City matched',
  'match-full-city': 'City matched, on hold for the city',
  'match-free-city': 'City matched, no longer on hold for the city',
  'clear-duplicate': 'Not a duplicate',
  'clear-duplicate-and-promote': 'Not a duplicate, no longer on hold for the city',
  'clear-duplicate-into-queue': 'Not a duplicate, on hold for the city',
  'confirm-duplicate': 'Duplicate confirmed',
  hold: 'Put on hold',
  return: 'Asked for more information',
  'change-address': 'Email address changed',
  'begin-review': 'Review started',
  shortlist: 'Added to the shortlist',
  unshortlist: 'Removed from the shortlist',
  assign: 'Reviewer assigned',
  unassign: 'Reviewer removed',
  'resend-mail': 'Email sent again',
  note: 'Note added',
} as const satisfies Readonly<Record<ActName, string>>;

/** Why an act was refused, and what to do. */
const refused = {
  'not-your-role': 'Your role does not include this. Ask a member of the secretariat.',
  'not-in-this-state': 'This is no longer possible: the status of the application has changed.',
  hasReason: 'Enter a reason of 500 characters or fewer',
  isSecondPerson: 'A second person has to confirm this. You asked for it yourself.',
  'names-a-member-city': 'The applicant has chosen a member city. There is nothing to match.',
  'no-such-city': 'Select a member city',
  'nothing-changes': 'This is already the case. Nothing was changed.',
  'is-supervisors':
    'This is the email address of the supervisor. An applicant cannot confirm their own nomination.',
  'is-itself': 'Select another application than this one',
  'does-not-count':
    'Select the application that is considered. It must be submitted or on hold for its city.',
  'no-items': 'Enter at least one question',
  'too-many-items': `Enter ${mostItems} questions or fewer, one on each line`,
  'item-too-long': `Each question must be ${longestItem} characters or fewer`,
  ...notADay,
  'day-too-soon': 'Enter tomorrow’s date or a later one',
  'day-too-late': 'Enter a date within 30 days and before the workshop',
  'returned-too-often': `The applicant has been asked ${mostReturns} times. Call the applicant or email them yourself.`,
  'not-assigned': 'This application is not assigned to you',
  'no-text': 'Enter a note',
  'too-long': 'The note must be 2,000 characters or fewer',
  'no-reviewer': 'Select a member with the role of reviewer',
  'too-many-reviewers': 'An application can have 10 reviewers or fewer',
  'own-city': 'A reviewer cannot review an application of their own city',
  'own-address': 'A reviewer cannot review their own application',
  'same-office':
    'The reviewer and the applicant seem to work in the same office: their email addresses have the same domain. Check before you assign the reviewer.',
  'own-country':
    'The reviewer and the applicant are from the same country. Check before you assign the reviewer.',
  'city-is-full': 'The city has no free place',
  'nobody-waits': 'No other application of this city is on hold, so nobody can get the place',
} as const satisfies Readonly<Record<StaffRefusal, string>>;

/** What staff do to applications: buttons, history, refusals. */
export const staffActs = {
  acts,
  history,
  refused,
  /** On a page that shows what somebody else has changed. */
  changedBy: (name: string, time: string): string =>
    `${name} changed this application at ${time}. Nothing of yours was saved. Check what has changed and try again.`,
  changedByOther: (time: string): string =>
    `The application changed at ${time}. Nothing of yours was saved. Check what has changed and try again.`,
  reason: 'Reason',
  reasonHint: 'The applicant does not see it.',
};
