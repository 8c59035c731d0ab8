import type { NotAgreed } from '#shared/domain/acts/staff/entry/agreed-on.ts';
import type { FieldName } from '#shared/domain/form/form-fields.ts';
import { notADay } from '../site/typed-dates.ts';

const hints: Partial<Readonly<Record<FieldName, string>>> = {
  fullName: 'As in the passport of the applicant.',
  email:
    'The receipt and all our emails go to this address. If the applicant has no email address, use the address of the office of their city.',
  phone: 'With country code, in any format.',
  city: 'Member cities of WeGO, with the other names they are known by.',
  otherCity: 'Only if the city is not in the list.',
  country: 'Only if the city is not in the list.',
  yearsInService: 'A whole number. 0 for less than one year.',
};

const agreedOnFaults: Readonly<Record<NotAgreed, string>> = {
  missing: 'Enter the date on which the applicant agreed to everything',
  ...notADay,
  'not-yet': 'Enter a date that is not in the future',
  'long-ago': 'This date is more than one year ago. Check the year.',
};

/** The page on which staff enter an application for somebody who cannot use the form. */
export const staffEntry = {
  link: 'Enter an application',
  title: 'Enter an application for somebody',
  lead: 'Use this page for a person who cannot use the form and who sends the answers by letter, by email or by phone. It is treated like any other application.',
  follows:
    'We email the receipt to the applicant. With this email address and a 6-digit code they can open the application, change it and withdraw it.',
  came: 'How the application came',
  reason: 'How did the application come to you?',
  reasonHint:
    'For example: letter of 2 March, or phone call on 2 March. The applicant does not see this.',
  declarations: 'Declarations',
  listed: 'The applicant has to agree to all of these:',
  agreedOn: 'On which date did the applicant agree to everything, on paper or by email?',
  agreedOnHint: 'For example: 15 March 2027. Keep the paper or the email.',
  agreedOnFaults,
  consents: {
    agreesToPublicList:
      'The applicant agrees that their name, position and city are in the public list of participants (optional)',
    wantsNews: 'The applicant wants email updates about the next calls (optional)',
  },
  language: 'Language of our emails to the applicant',
  noLanguage: 'Select the language of our emails to the applicant',
  optional: (label: string) => `${label} (optional)`,
  hints,
  enter: (label: string) => `Enter “${label}”`,
  select: (label: string) => `Select “${label}”`,
  submit: 'Submit application',
  notOpen:
    'You can enter an application from the opening of the call for applications until the end of the grace period.',
  afterwards:
    'After the grace period, a decider can extend the call or issue a late code to the applicant.',
  toWindow: 'Deadline and late applications',
  closedMeanwhile:
    'The call for applications is not open now. The application was not entered. Your answers are still on this page.',
  already: (reference: string) =>
    `You have already entered application ${reference} with this form. It was not changed. To enter these answers as another application, select the button again.`,
  done: 'The application is entered.',
  agreedOnDay: (day: string) => `Agreed on paper or by email on ${day}`,
};
