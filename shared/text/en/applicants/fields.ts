import type { FieldError, FieldName } from '#shared/domain/form/form-fields.ts';
import { grouped } from '../../grouped.ts';
import { plainLabel } from '../../plain-label.ts';
import { addresses } from '../site/addresses.ts';

type FieldText = Readonly<{ label: string; hint?: string; missing: string }>;

/** How the form asks for each field, and what it says when nothing was answered. */
export const fields: Readonly<Record<FieldName, FieldText>> = {
  fullName: {
    label: 'Full name as shown in your passport',
    hint: 'Use Latin letters, A to Z, if your passport shows them. If you have only one name, enter that name.',
    missing: 'Enter your full name as shown in your passport',
  },
  nameInOwnScript: {
    label: 'Your name in your own alphabet (optional)',
    hint: 'For example, 김민준, Айсен or राम. We print it on your name badge.',
    missing: 'Enter your name in your own alphabet',
  },
  email: {
    label: 'Email address',
    hint: 'We will email your receipt to this address. Your application is valid even if the email does not arrive.',
    missing: 'Enter your email address',
  },
  phone: {
    label: 'Phone number (optional)',
    hint: 'Include the country code. You can use any format.',
    missing: 'Enter your phone number',
  },
  city: {
    label: 'Your city',
    hint: 'Select your city under its country. If it is not there, select “My city is not listed”.',
    missing: 'Select your city, or “My city is not listed”',
  },
  otherCity: {
    label: 'Name of your city, if it is not listed',
    hint: 'We will check whether it is a member city.',
    missing: 'Enter the name of your city',
  },
  country: {
    label: 'Country, if your city is not listed',
    missing: 'Enter the country of your city',
  },
  department: { label: 'Department', missing: 'Enter your department' },
  position: { label: 'Position', missing: 'Enter your position' },
  level: {
    label: 'Level of your position',
    hint: 'The workshop is for managers. If you are not a manager, you can still apply: explain why in “Your work and projects”.',
    missing: 'Select the level of your position',
  },
  yearsInService: {
    label: 'Years in public service',
    hint: 'Enter a whole number. If it is less than 1 year, enter 0.',
    missing: 'Enter how many years you have worked in public service',
  },
  mainArea: { label: 'Main area of work', missing: 'Select your main area of work' },
  workAndProjects: {
    label: 'Your work and projects',
    hint: 'Tell us what you are responsible for and what you have built or led.',
    missing: 'Describe your work and projects',
  },
  cityChallenge: {
    label: 'Your city’s challenge',
    hint: 'Which problem does your city want to solve with smart city or e-government services?',
    missing: 'Describe your city’s challenge',
  },
  planOnReturn: {
    label: 'What you will do after the workshop',
    hint: 'How will your city benefit from what you learn?',
    missing: 'Describe what you will do after the workshop',
  },
  earlierEvents: {
    label: 'WeGO, NIA or World Bank events you have attended (optional)',
    hint: 'Give the name and year of each event.',
    missing: 'Enter the events you have attended',
  },
  english: {
    label: 'Your level of English',
    missing: 'Select your level of English',
  },
  interviewTimes: {
    label: 'When are you available for an interview? (optional)',
    hint: 'Give days and times in your local time. Interviews are online.',
    missing: 'Enter when you are available for an interview',
  },
  declaresTrue: {
    label: 'I confirm that my answers are true and complete.',
    missing: 'Confirm that your answers are true and complete',
  },
  agreesToUse: {
    label:
      'I agree that WeGO collects my name, contact details, work details and answers. WeGO uses them to select participants and prepare the workshop, and keeps them for the time stated in “How we use your data”.',
    missing: 'Agree that WeGO uses your data to select participants',
  },
  agreesToPublicList: {
    label:
      'I agree that WeGO publishes my name, position and city in the list of participants, to show who takes part. WeGO does so only if I am selected, until it deletes my application (optional)',
    missing: 'Select this if WeGO can publish your name',
  },
  wantsNews: {
    label:
      'I agree that WeGO uses my name and email address to tell me about future calls for applications. WeGO does so until I withdraw this consent or it deletes my application (optional)',
    missing: 'Select this if you want emails about future calls for applications',
  },
};

/** The words of each option of the fields with a choice. */
export const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: {
    executive: 'Executive (mayor, deputy mayor, chief officer)',
    director: 'Director or head of department',
    manager: 'Manager or head of division',
    'team-lead': 'Team leader',
    other: 'Other',
  },
  mainArea: {
    'smart-city': 'Smart city',
    'e-government': 'E-government',
    ict: 'ICT infrastructure',
    data: 'Data',
    other: 'Other',
  },
  english: {
    fluent: 'I can discuss complex topics easily',
    working: 'I can follow talks and take part in discussions',
    basic: 'I can follow slow talks and ask simple questions',
    interpreter: 'I need an interpreter',
  },
};

type Limits = Readonly<{ min: number; max: number; count: number }>;

/** What the form says of an error that is not an empty field. */
export const errorText = (
  error: Exclude<FieldError, 'missing'>,
  label: string,
  limits: Limits,
): string => {
  const plain = plainLabel(label);
  const min = grouped(limits.min);
  const max = grouped(limits.max);
  const count = grouped(limits.count);
  const said: Readonly<Record<typeof error, string>> = {
    'too-long': `“${plain}” must be ${max} characters or fewer. You entered ${count}.`,
    'too-short': `“${plain}” must be at least ${min} characters. You entered ${count}.`,
    'not-an-option': `Select one of the answers to “${plain}”`,
    'stacked-marks': `Some letters in “${plain}” have more accents or marks than we can store. Enter it again without them.`,
    ...addresses.errors,
    'not-a-number': `“${plain}” must be a whole number, such as 7`,
    'out-of-range': `“${plain}” must be between ${min} and ${max}`,
  };
  return said[error];
};
