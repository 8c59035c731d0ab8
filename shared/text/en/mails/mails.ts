import { flags } from '../site/bots.ts';
import { endorsementMails } from './endorsement-mails.ts';
import { journeyMails } from './journey-mails.ts';
import { newsMails } from './news-mails.ts';

/** The words of the mails. Subjects carry no names. */
export const mails = {
  journey: journeyMails,
  endorsement: endorsementMails,
  news: newsMails,
  flags,

  receipt: {
    subject: (reference: string): string => `We have your application ${reference}`,
    greeting: (name: string): string => `Dear ${name},`,
    greetingToAll: 'Dear applicant,',
    thanks: (title: string): string =>
      `thank you for applying to the ${title}. We have your application.`,
    revised: (title: string): string =>
      `we have the changes that you sent to your application to the ${title}. From now on this version counts.`,
    confirm:
      'To confirm that this email address is yours, open your application once with the code that we email you. Your application counts even if you do not.',
    change: 'See where it stands, change or withdraw it',
    calendar: 'The deadline for your calendar (.ics)',
    reference: 'Reference',
    city: 'City',
    received: 'Received',
    closes: 'Deadline for changes',
    open: 'See the receipt online',
    next: 'What happens next',
    contacts: 'If something is wrong, write to us and name the reference:',
    signature: 'The WeGO secretariat',
  },
  notice: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] New application ${reference}`,
    subjectRevised: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Application changed ${reference}`,
    text: 'A new application has come in.',
    revised: 'An application was changed and sent again.',
    reference: 'Reference',
    city: 'City',
    position: 'Position',
    received: 'Received',
    state: 'State',
    states: {
      submitted: 'Submitted',
      'held-for-city': 'Held for the city: its places are taken',
      'held-as-duplicate': 'Held as a possible duplicate: please compare',
      'held-for-check':
        'Held for a check: it may be automated. It takes no place of its city until the applicant opens it with a code',
      returned: 'Returned: the applicant was asked for more information',
      duplicate: 'Duplicate: another application counts',
    },
    unmatchedCity: 'The city is not in the list of members: please match it.',
    lateBy: (seconds: string): string =>
      `It came ${seconds} s after the closing, within the grace time.`,
    resembles: 'Another application has its address, or its name and city: please compare.',
    flagged: 'A hidden field was filled in, as robots do: please look twice.',
    unreachable: 'We could not deliver an email to the applicant’s address.',
    open: 'The application',
  },
  summary: {
    subject: (edition: string, count: number): string =>
      `[WeGO call ${edition}] Summary of ${count} more changes`,
    text: 'More than 10 notices in one hour are sent as one email. These came after the first 10.',
    from: 'From',
    to: 'Until',
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
    text: 'Somebody tried to sign in to the pages of the secretariat and was not let in. The email address of their account is not in the list of people, is not confirmed, or belongs to a member who signs in with another account.',
    at: 'Time',
    todo: 'If a colleague cannot sign in, compare the email address of their account with the list of people. Add the person, or correct the address. If they have a new account, change the address in the list and change it back. If nobody has asked you, you do not need to do anything.',
    nothingKept:
      'We have not stored the address that was refused. You get at most one of these emails in an hour, even if more people are refused.',
    open: 'The list of people',
  },
  opened: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are open`,
    text: (title: string): string => `The call for the ${title} has opened.`,
    opened: 'Opened',
    closes: 'Last minute to apply',
    open: 'The page of the call',
  },
  closed: {
    subject: (edition: string): string => `[WeGO call ${edition}] Applications are closed`,
    text: (title: string): string =>
      `The call for the ${title} has closed, the grace time included.`,
    closed: 'Closed',
    total: 'Applications',
    unchecked: 'Of these, held for a check because they may be automated',
    cities: 'Cities',
    open: 'The page of the call',
  },
};
