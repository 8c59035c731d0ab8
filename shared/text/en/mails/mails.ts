import { flags } from '../site/bots.ts';
import { endorsementMails } from './endorsement-mails.ts';
import { journeyMails } from './journey-mails.ts';
import { newsMails } from './news-mails.ts';
import { supervisorMail } from './supervisor-mail.ts';

/** The words of the mails. Subjects carry no names. */
export const mails = {
  journey: journeyMails,
  endorsement: endorsementMails,
  supervisor: supervisorMail,
  news: newsMails,
  flags,

  receipt: {
    subject: (reference: string): string => `We have received your application (${reference})`,
    revisedSubject: (reference: string): string => `We have received your changes (${reference})`,
    greeting: (name: string): string => `Dear ${name},`,
    greetingToAll: 'Dear applicant,',
    thanks: (title: string): string =>
      `Thank you for applying to attend the ${title}. We are the WeGO secretariat and have received your application.`,
    revised: (title: string): string =>
      `We are the WeGO secretariat. We have received the changes to your application to attend the ${title}. We will use this version from now on.`,
    confirm:
      'To confirm that this email address is yours, select “View, change or withdraw your application”. We then email you a 6-digit code to open it. Your application is valid even if you do not do this.',
    change: 'View, change or withdraw your application',
    calendar: 'Add the deadline to your calendar (.ics)',
    reference: 'Reference number',
    city: 'City',
    received: 'Received',
    closes: 'Deadline for changes',
    open: 'View your receipt online',
    next: 'What happens next',
    contacts: 'If something is wrong, email us and give your reference number:',
    signature: 'WeGO secretariat',
  },
  notice: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] New application ${reference}`,
    subjectRevised: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Application changed ${reference}`,
    text: 'A new application has been submitted.',
    revised: 'An applicant has submitted changes to their application.',
    reference: 'Reference number',
    city: 'City',
    position: 'Position',
    received: 'Received',
    state: 'Status',
    states: {
      submitted: 'Submitted',
      'held-for-city': 'On hold: the city is full',
      'held-as-duplicate': 'On hold: possible duplicate to compare',
      'held-for-check':
        'On hold: may be automated. It takes no place of its city until the applicant opens it with a code.',
      returned: 'Waiting for the applicant’s answer',
      duplicate: 'Duplicate: another application is considered',
    },
    unmatchedCity: 'The city is not in the list of member cities. Match it to a member city.',
    lateBy: (seconds: string): string =>
      `It was submitted ${seconds} ${seconds === '1' ? 'second' : 'seconds'} after the deadline, within the grace period.`,
    resembles:
      'Another application has the same email address, or the same name and city. Compare the two.',
    flagged:
      'A field that people cannot see was filled in. It may be automated. Check it carefully.',
    unreachable: 'We could not deliver an email to the applicant’s address.',
    open: 'View the application',
  },
  summary: {
    subject: (edition: string, count: number): string =>
      `[WeGO call ${edition}] Summary of ${count} more changes`,
    text: 'More than 10 notices in one hour are sent as one email. These came after the first 10.',
    from: 'From',
    to: 'Until',
    open: 'View all applications',
    kinds: {
      'staff-notice': (reference: string): string => `${reference}: submitted or changed`,
      'staff-cleared': (reference: string): string => `${reference}: checked`,
      'staff-promoted': (reference: string): string => `${reference}: no longer on hold`,
      'staff-unreached': (reference: string): string =>
        `${reference}: email to the applicant not delivered`,
      'staff-answered': (reference: string): string => `${reference}: the applicant has answered`,
      'staff-withdrawn': (reference: string): string => `${reference}: withdrawn`,
    },
    counts: {
      'staff-notice': 'Applications submitted or changed',
      'staff-cleared': 'Applications checked',
      'staff-promoted': 'Applications no longer on hold',
      'staff-answered': 'Answers of applicants',
      'staff-unreached': 'Emails to applicants not delivered',
      'staff-withdrawn': 'Applications withdrawn',
    },
    more: (count: number): string => `${count} more are not listed here.`,
  },
  digest: {
    subject: (edition: string, count: number): string =>
      `[WeGO call ${edition}] Daily summary: ${count} ${count === 1 ? 'change' : 'changes'}`,
    text: 'This is your daily summary of changes to applications.',
    from: 'From',
    to: 'Until',
  },
  signInRefused: {
    subject: (edition: string): string => `[WeGO call ${edition}] A sign-in was refused`,
    text: 'Someone tried to sign in to the pages of the secretariat and was not let in. The email address of their account is not in the list of people, is not confirmed, or belongs to a member who signs in with another account.',
    at: 'Time',
    todo: 'If a colleague cannot sign in, compare the email address of their account with the list of people. Add the person, or correct the address. If they have a new account, change the address in the list and change it back. If nobody has asked you, you do not need to do anything.',
    nothingKept:
      'We have not stored the address that was refused. You get at most one of these emails in an hour, even if more people are refused.',
    open: 'View the list of people',
  },
  opened: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are open`,
    text: (title: string): string => `Applications for the ${title} are now open.`,
    opened: 'Opened',
    closes: 'Deadline to apply',
    open: 'View the call for applications',
  },
  closed: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are closed`,
    text: (title: string): string =>
      `Applications for the ${title} have closed. The grace period has also ended.`,
    closed: 'Deadline',
    total: 'Applications received',
    unchecked: 'Of these, on hold because they may be automated',
    cities: 'Cities with applications',
    open: 'View the call for applications',
  },
};
