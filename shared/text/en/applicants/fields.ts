import type { FieldError, FieldName } from '#shared/domain/form/form-fields.ts';
import { addresses } from '../site/addresses.ts';

type FieldText = Readonly<{ label: string; hint?: string; missing: string }>;

/** How the form asks for each field, and what it says when nothing was answered. */
export const fields: Readonly<Record<FieldName, FieldText>> = {
  fullName: {
    label: 'Full name, as in your passport',
    hint: 'One name is enough if you have one name.',
    missing: 'Enter your full name, as in your passport',
  },
  nameInOwnScript: {
    label: 'Your name in your own script (optional)',
    hint: 'For example 김민준, Айсен or राम. We use it on your name badge.',
    missing: 'Enter your name in your own script',
  },
  email: {
    label: 'E-mail address',
    hint: 'We send your receipt here. Your application counts even if a mail does not arrive.',
    missing: 'Enter your e-mail address',
  },
  phone: {
    label: 'Telephone (optional)',
    hint: 'With country code, in any format.',
    missing: 'Enter your telephone number',
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
  department: { label: 'Department', missing: 'Enter the department you work in' },
  position: { label: 'Position', missing: 'Enter your position' },
  level: {
    label: 'Level of your position',
    hint: 'The workshop is for managerial level. If yours is another, apply all the same and tell us why below.',
    missing: 'Choose the level of your position',
  },
  yearsInService: {
    label: 'Years in public service',
    hint: 'A whole number. 0 if less than one year.',
    missing: 'Enter your years in public service',
  },
  mainArea: { label: 'Main area of your work', missing: 'Choose the main area of your work' },
  workAndProjects: {
    label: 'Your work and projects',
    hint: 'What are you responsible for, and what have you built or led?',
    missing: 'Tell us about your work and projects',
  },
  cityChallenge: {
    label: 'Your city’s challenge',
    hint: 'Which problem does your city want to solve with smart city or e-government means?',
    missing: 'Tell us about your city’s challenge',
  },
  planOnReturn: {
    label: 'What you will do on return',
    hint: 'How will your city gain from what you learn at the workshop?',
    missing: 'Tell us what you will do on return',
  },
  earlierEvents: {
    label: 'Earlier WeGO, NIA or World Bank events (optional)',
    hint: 'Which ones have you attended, and when?',
    missing: 'Tell us which events you have attended',
  },
  english: {
    label: 'Your English',
    hint: 'The workshop is held in English.',
    missing: 'Choose what describes your English',
  },
  interviewTimes: {
    label: 'When would an interview suit you? (optional)',
    hint: 'Days and hours in your own time. Interviews are online.',
    missing: 'Tell us when an interview would suit you',
  },
  declaresTrue: {
    label: 'What I have written is true and complete.',
    missing: 'Tick that what you have written is true',
  },
  agreesToUse: {
    label:
      'WeGO may use these data to select participants and to prepare the workshop, and erases them as stated under “Your data”.',
    missing: 'Tick that WeGO may use your data for the selection',
  },
  agreesToPublicList: {
    label: 'My name, position and city may stand in the public list of participants. (optional)',
    missing: 'Tick if your name may stand in the public list',
  },
  wantsNews: {
    label: 'WeGO may write to me with news of the next calls. (optional)',
    missing: 'Tick if you want to hear of the next call',
  },
};

/** The words of each option of the fields with a choice. */
export const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: {
    executive: 'Executive (mayor, deputy mayor, chief officer)',
    director: 'Director or head of department',
    manager: 'Manager or head of division',
    'team-lead': 'Team lead',
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
    fluent: 'I discuss difficult matters with ease',
    working: 'I follow talks and take part in discussions',
    basic: 'I follow slow talks and ask simple questions',
    interpreter: 'I would need an interpreter',
  },
};

type Limits = Readonly<{ min: number; max: number; count: number }>;

/** What the form says of an error that is not an empty field. */
export const errorText = (
  error: Exclude<FieldError, 'missing'>,
  label: string,
  { min, max, count }: Limits,
): string => {
  const plain = label.replace(/ \(optional\)$/, '');
  const said: Readonly<Record<typeof error, string>> = {
    'too-long': `“${plain}” may have at most ${max} characters. Yours has ${count}.`,
    'too-short': `“${plain}” needs at least ${min} characters. Yours has ${count}.`,
    'not-an-option': `Choose one of the answers to “${plain}”`,
    'stacked-marks': `“${plain}” has letters with more marks than we can store. Enter it again without them.`,
    ...addresses.errors,
    'not-a-number': `Enter “${plain}” as a whole number, such as 7`,
    'out-of-range': `“${plain}” must be a number from ${min} to ${max}`,
  };
  return said[error];
};
