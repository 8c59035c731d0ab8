import type { NotResent } from '#shared/domain/acts/staff/resend-mail.ts';
import type { NotAdmitted } from '#shared/domain/lifecycle/table.ts';
import type { Recipient } from '#shared/domain/mail/recipient.ts';
import type { MailQueue } from '#shared/domain/records/mail-log.ts';

const queues: Readonly<Record<MailQueue, string>> = {
  code: '6-digit codes',
  receipt: 'Receipts',
  other: 'Other emails',
  aside: 'Failed because something in the email is wrong, tried again every hour',
};

const recipients: Readonly<Record<Recipient, string>> = {
  applicant: 'Applicant',
  supervisor: 'Supervisor',
  staff: 'Secretariat',
  subscriber: 'Email updates',
  visitor: 'Someone who asked for a code',
};

const refusals: Readonly<Record<Exclude<NotResent, NotAdmitted>, string>> = {
  waits: 'This email has not been sent yet. It will be sent automatically.',
  'not-again':
    'This email cannot be sent again. The person who needs a code can ask for a new one.',
  'too-often':
    'This email was sent again 5 times. Call the person, or change the email address of the applicant.',
};

/** Emails that wait, emails that are sent again, and applicants whom no email reaches. */
export const staffMails = {
  title: 'Emails',
  covers:
    'This page shows the emails that have not been sent yet. An email is sent when our mail service has accepted it.',
  coversNot:
    'Emails that have been sent are on the page of each application, with their delivery. Codes and email updates that have been sent are not shown.',
  asOf: (time: string) => `As of ${time}. What changed in the last seconds may be missing.`,
  unreached: 'Applicants who do not get our emails',
  unreachedCount: (count: number) =>
    count === 1
      ? '1 applicant does not get our emails'
      : `${count} applicants do not get our emails`,
  gaveUp: 'Emails that could not be sent',
  gaveUpCount: (count: number) =>
    count === 1
      ? '1 application has an email that we could not send for 72 hours'
      : `${count} applications have an email that we could not send for 72 hours`,
  waiting: 'Emails waiting to be sent',
  queue: 'Kind of email',
  queues,
  due: 'Due now',
  later: 'Later, or being sent now',
  oldest: 'Oldest that is due',
  orMore: (count: number) => `${count} or more`,
  show: 'Show',
  filters: {
    all: 'All emails waiting to be sent',
    due: 'Due now',
    later: 'Later, or being sent now',
    failing: 'Failed and tried again',
  },
  next: (count: number) =>
    count === 1 ? '1 email, the next to be sent' : `${count} emails, the next to be sent first`,
  atMost: 'At most 50 emails are shown.',
  nothing: 'No such email is waiting.',
  mail: 'Email',
  to: 'To',
  about: 'Application',
  state: 'Delivery',
  dueAt: 'Due',
  tries: 'Attempts',
  notSubmitted: (reference: string) => `${reference}, not submitted`,
  noApplication: 'None',
  recipients,

  again: 'Send again',
  againOf: (mail: string) => `Send again: ${mail}`,
  resend: {
    title: 'Send the email again',
    what: 'Email',
    to: 'To',
    state: 'Delivery',
    queued: 'Due',
    same: 'The same email goes to the same address again. Its text stays the same, even if something has changed since then.',
    otherAddress: (address: string) =>
      `The applicant has another email address now: ${address}. This email still goes to the address it went to before.`,
    cameBack: 'Emails to this address came back. Change the address before you send the email.',
    reasonHint:
      'For the history of the application. Neither the applicant nor the supervisor sees it.',
    send: 'Send the email again',
    refusals,
    done: 'The email is in the queue. It is usually sent within a minute.',
  },
  back: 'Back to the application, without a change',

  board: {
    title: 'Applicants who do not get our emails',
    lead: 'Emails to these applicants came back. Call the applicant or the office of the supervisor, then change the email address.',
    count: (count: number) => (count === 1 ? '1 applicant' : `${count} applicants`),
    order: 'The oldest application is first.',
    none: 'Emails reach every applicant.',
    name: 'Name',
    phone: 'Phone number',
    noPhone: 'Not given',
    office: 'Office',
    supervisor: 'Supervisor',
    noSupervisor: 'No supervisor named',
    address: 'Email address',
    since: 'First came back',
    notKnown: 'Not known',
    change: 'Change the email address',
    changeOf: (name: string) => `Change the email address of ${name}`,
    first: 'First page',
    next: 'Next page',
    log: 'Back to emails',
  },

  address: {
    title: 'Change the email address',
    applicant: 'Applicant',
    now: 'Email address now',
    cameBack: 'Emails to this address came back.',
    check:
      'Check that it is the applicant who asks: call the phone number in the application, or the office of the supervisor.',
    email: 'New email address',
    missing: 'Enter the new email address',
    tooLong: 'The email address must be 254 characters or fewer',
    reasonHint:
      'How and when the applicant asked for it. For the history. The applicant does not see it.',
    change: 'Change the email address',
    done: 'The email address is changed. The receipt usually goes to the new address within a minute.',
  },
};
